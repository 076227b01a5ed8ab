package express.lobby;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;

/** What another module shows to a participant in the lobby. Its heading is of the second level. */
public interface LobbyPart {

    Optional<Content> show(Screen screen, Gathering gathering, Programme programme, UUID participant);
}
