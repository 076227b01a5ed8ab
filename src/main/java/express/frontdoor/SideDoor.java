package express.frontdoor;

import express.ui.Screen;
import java.util.Optional;

/** What another module tells whoever stands at the front door and wants to know something before any question is asked. */
public interface SideDoor {

    /**
     * The way to it, in the reader's language.
     *
     * @param icon of the pictograms
     */
    record Way(String path, String icon, String words) {}

    /** Nothing where there is nothing to tell. */
    Optional<Way> show(Screen screen);
}
