package express.visits;

import express.base.Viewer;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.registration.Guests;
import express.registration.Participant;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out who may ask before a study visit: whoever is signed in, and whoever takes part where it is shown. */
@Component
class Askers {

    /** As soon as one can go to a session. */
    private static final Duration EARLY = Duration.ofMinutes(20);

    private final Showings showings;
    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Guests guests;
    private final InstantSource time;

    Askers(Showings showings, Gatherings gatherings, Programmes programmes, Guests guests, InstantSource time) {
        this.showings = showings;
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.guests = guests;
        this.time = time;
    }

    Optional<Asker> find(StudyVisit visit, Viewer viewer, HttpServletRequest request) {
        Optional<Asker> guest = showings.list(visit).stream()
                .flatMap(it -> guest(it, viewer, request).stream())
                .reduce((one, other) -> one.during() ? one : other);
        return guest.or(() -> viewer instanceof Viewer.Person person
                ? Optional.of(new Asker(person.id(), null, null, false))
                : Optional.empty());
    }

    private Optional<Asker> guest(Showings.Showing it, Viewer viewer, HttpServletRequest request) {
        return gatherings
                .find(new GatheringId(it.gathering()))
                .filter(Gathering::published)
                .flatMap(gathering -> guests.find(gathering, viewer, request)
                        .map(guest -> asker(viewer, guest, gathering, it.session())));
    }

    private Asker asker(Viewer viewer, Participant guest, Gathering gathering, UUID session) {
        boolean during = isShown(programmes.get(gathering), session);
        return viewer instanceof Viewer.Person person
                ? new Asker(person.id(), null, gathering.id(), during)
                : new Asker(null, guest.id(), gathering.id(), during);
    }

    private boolean isShown(Programme programme, UUID session) {
        Instant now = time.instant();
        return programme
                .find(session)
                .filter(it -> !it.start(programme.zone()).minus(EARLY).isAfter(now)
                        && it.end(programme.zone()).isAfter(now))
                .isPresent();
    }
}
