package express.lobby;

import express.gatherings.Gathering;
import express.gatherings.GatheringAnnex;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.registration.Participant;
import express.registration.PlaceAnnex;
import express.registration.State;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the lobby: from the page of a gathering for its host, and from their registration for participants. */
@Component
class LobbyAnnex implements GatheringAnnex, PlaceAnnex {

    record Way(String path) {}

    private final Hosting hosting;

    LobbyAnnex(Hosting hosting) {
        this.hosting = hosting;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Content> show(Screen screen, Gathering gathering, Programme programme) {
        return way(screen, gathering.path(), hosting.arranges(screen.viewer(), gathering.host()));
    }

    @Override
    public Optional<Content> show(
            Screen screen, Gathering gathering, Programme programme, Participant participant, String path) {
        return way(screen, path, participant.state() == State.CONFIRMED && !gathering.calledOff());
    }

    private static Optional<Content> way(Screen screen, String path, boolean leads) {
        return leads ? Optional.of(screen.part("lobby/way", new Way(path + "/lobby"))) : Optional.empty();
    }
}
