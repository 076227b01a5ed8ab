package express.registration;

import express.base.Settings;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.Hosting;
import express.gatherings.Programmes;
import express.gatherings.Programmes.Edition;
import express.messaging.Scheduling;
import express.messaging.Sender;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what goes into participants’ calendars. */
@Component
class Invitations {

    private final Programmes programmes;
    private final OwnProgramme own;
    private final Hosting hosting;
    private final Sender sender;
    private final Settings settings;
    private final InstantSource time;

    Invitations(
            Programmes programmes,
            OwnProgramme own,
            Hosting hosting,
            Sender sender,
            Settings settings,
            InstantSource time) {
        this.programmes = programmes;
        this.own = own;
        this.hosting = hosting;
        this.sender = sender;
        this.settings = settings;
        this.time = time;
    }

    /**
     * What goes with a letter about how somebody stands.
     *
     * @param before how they stood when they were told last; nothing was in their calendar, if they had no place
     */
    Optional<Scheduling> find(Participant guest, Gathering gathering, String before, String now) {
        if (now.equals(State.CONFIRMED.name())) {
            return of(guest, gathering).request();
        }
        return before.equals(State.CONFIRMED.name()) ? of(guest, gathering).cancellation() : Optional.empty();
    }

    private Invitation of(Participant guest, Gathering gathering) {
        Edition edition = programmes.edition(gathering);
        return new Invitation(
                gathering,
                edition,
                guest,
                own.sessions(gathering, edition.programme(), guest),
                hosting.find(gathering.host()).map(Organisation::name).orElse("Express"),
                new Invitation.Origin(settings.address(), sender.address(), time.instant()));
    }
}
