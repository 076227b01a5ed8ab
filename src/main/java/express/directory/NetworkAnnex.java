package express.directory;

import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** What another module shows on the page of a network, to whoever looks. Its heading is of the second level. */
public interface NetworkAnnex {

    /** Where it stands: before who works in the network, after, or on the page of those who do. */
    enum Place {
        FIRST,
        BELOW,
        INSIDE
    }

    default Place place() {
        return Place.BELOW;
    }

    /** The lower stands first. */
    int order();

    Optional<Content> show(Screen screen, Network network);
}
