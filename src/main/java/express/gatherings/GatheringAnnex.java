package express.gatherings;

import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** What another module shows on the page of a gathering, to whoever looks. Its heading is of the second level. */
public interface GatheringAnnex {

    /** The lower stands first. */
    int order();

    Optional<Content> show(Screen screen, Gathering gathering, Programme programme);
}
