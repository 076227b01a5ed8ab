package express.practices;

import express.exhibits.Exhibit;
import express.exhibits.Licence;
import java.util.UUID;

/**
 * A picture or document. Whether it may still be shown is not for a published record to say, which never changes:
 * whoever shows it asks {@code exhibits.Gallery}.
 */
public record Picture(UUID id, Exhibit.Kind kind, String credit, Licence licence, int width, int height) {

    public Picture {
        Sheet.needed("the id of a picture", id);
        Sheet.needed("the kind of picture " + id, kind);
        Sheet.needed("the credit of picture " + id, credit);
        Sheet.needed("the licence of picture " + id, licence);
    }
}
