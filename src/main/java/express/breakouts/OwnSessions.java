package express.breakouts;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.registration.OwnProgramme;
import express.registration.Participant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In the page, the letters and the calendar of a participant, of sessions side by side only their own group’s stands. */
@Component
class OwnSessions implements OwnProgramme.Groups {

    private final OwnGroups groups;

    OwnSessions(OwnGroups groups) {
        this.groups = groups;
    }

    @Override
    public Set<UUID> othersThan(Gathering gathering, Programme programme, Participant participant) {
        return groups.elsewhere(gathering, programme, participant.id());
    }
}
