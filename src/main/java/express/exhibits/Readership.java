package express.exhibits;

import express.base.Viewer;

/**
 * Those who may see a picture or document to which everybody in it has agreed. Each module in which practices are read
 * says to whom it shows one; the organisation that answers for it sees it anyway.
 */
public interface Readership {

    /** Whether the viewer, in whose name the present work is done, reads something that shows it. */
    boolean includes(Viewer viewer, Exhibit exhibit);
}
