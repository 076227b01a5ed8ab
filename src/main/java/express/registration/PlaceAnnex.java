package express.registration;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** What another module shows to a participant on the page of their registration. */
public interface PlaceAnnex {

    /** @param path of their registration, which is a secret of theirs */
    Optional<Content> show(
            Screen screen, Gathering gathering, Programme programme, Participant participant, String path);
}
