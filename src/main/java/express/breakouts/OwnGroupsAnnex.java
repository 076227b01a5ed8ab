package express.breakouts;

import express.breakouts.OwnGroups.Own;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.registration.Participant;
import express.registration.PlaceAnnex;
import express.registration.State;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** “My group”, on the page of a registration. */
@Component
class OwnGroupsAnnex implements PlaceAnnex {

    record Shown(Programme programme, Clock clock, List<Own> groups) {}

    private final OwnGroups groups;

    OwnGroupsAnnex(OwnGroups groups) {
        this.groups = groups;
    }

    @Override
    public Optional<Content> show(
            Screen screen, Gathering gathering, Programme programme, Participant participant, String path) {
        if (participant.state() != State.CONFIRMED || gathering.calledOff()) {
            return Optional.empty();
        }
        List<Own> own = groups.of(gathering, programme, participant.id());
        var clock = new Clock(programme.zone(), screen.language());
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(screen.part("breakouts/own", new Shown(programme, clock, own)));
    }
}
