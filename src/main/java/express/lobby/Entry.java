package express.lobby;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.boards.BoardHost;
import express.boards.Seat;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programmes;
import express.registration.Guests;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets in who takes part in a gathering or answers for it. For all others it has no lobby, and what people write there
 * does not exist.
 */
@Component
class Entry implements BoardHost {

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Hosting hosting;
    private final Guests guests;

    Entry(Gatherings gatherings, Programmes programmes, Hosting hosting, Guests guests) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
        this.guests = guests;
    }

    Presence enter(Viewer viewer, HttpServletRequest request, String slug) {
        Gathering gathering = gatherings.get(slug);
        return presence(gathering, viewer, request).orElseThrow(NotFound::new);
    }

    private Optional<Presence> presence(Gathering gathering, Viewer viewer, HttpServletRequest request) {
        if (viewer instanceof Viewer.Person person && hosting.arranges(viewer, gathering.host())) {
            var host = new Seat(Seat.key(person.id()), true, true);
            return Optional.of(new Presence(gathering, programmes.get(gathering), host, person.name()));
        }
        return guests.find(gathering, viewer, request)
                .map(guest -> new Presence(
                        gathering,
                        programmes.get(gathering),
                        new Seat(GuestKeys.key(guest.id()), true, false),
                        guest.name()));
    }

    private Optional<Gathering> gathering(String subject) {
        return subject.startsWith(Subjects.PREFIX)
                ? gatherings.find(new GatheringId(Ids.parse(subject.split("/")[1])))
                : Optional.empty();
    }

    @Override
    public Optional<Seat> seat(String subject, Viewer viewer, HttpServletRequest request) {
        return gathering(subject)
                .flatMap(gathering -> presence(gathering, viewer, request))
                .map(Presence::seat);
    }

    @Override
    public String path(String subject) {
        return gathering(subject).orElseThrow(NotFound::new).path() + "/lobby";
    }
}
