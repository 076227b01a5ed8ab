package express.frontdoor;

import express.base.ChainStep;
import express.ui.Screen;
import java.util.Optional;

/**
 * What another module tells whoever stands at the front door and wants to know something before any question is asked, and
 * once more behind the questions, if it belongs to the step that helps them.
 */
public interface SideDoor {

    /**
     * The way to it, in the reader's language.
     *
     * @param icon of the pictograms
     * @param step of the chain, to which it belongs
     */
    record Way(String path, String icon, String words, ChainStep step) {}

    /** Nothing where there is nothing to tell. */
    Optional<Way> show(Screen screen);
}
