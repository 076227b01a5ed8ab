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
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.registration.Guests;
import express.registration.Participant;
import express.rooms.VideoRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final List<Usher> ushers;

    Entry(Gatherings gatherings, Programmes programmes, Hosting hosting, Guests guests, List<Usher> ushers) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
        this.guests = guests;
        this.ushers = ushers;
    }

    Presence enter(Viewer viewer, HttpServletRequest request, String slug) {
        Gathering gathering = gatherings.get(slug);
        return presence(gathering, viewer, request, ushers).orElseThrow(NotFound::new);
    }

    /** @param leading who says where they sit, where that matters */
    private Optional<Presence> presence(
            Gathering gathering, Viewer viewer, HttpServletRequest request, List<Usher> leading) {
        if (viewer instanceof Viewer.Person person && hosting.arranges(viewer, gathering.host())) {
            var host = new Seat(Seat.key(person.id()), true, true);
            return Optional.of(new Presence(gathering, programmes.get(gathering), host, person.name(), Set.of()));
        }
        return guests.find(gathering, viewer, request).map(guest -> guest(gathering, guest, leading));
    }

    private Presence guest(Gathering gathering, Participant guest, List<Usher> leading) {
        Programme programme = programmes.get(gathering);
        Set<UUID> elsewhere = leading.stream()
                .flatMap(it -> it.elsewhere(gathering, programme, guest.id()).stream())
                .collect(Collectors.toSet());
        return new Presence(
                gathering, programme, new Seat(GuestKeys.key(guest.id()), true, false), guest.name(), elsewhere);
    }

    /** The room of a session, with the groups into which it is parted. */
    VideoRoom room(Presence presence, Session session, Locale language) {
        List<VideoRoom.Group> groups = ushers.stream()
                .flatMap(it -> it.groups(presence.gathering(), presence.programme(), session, language).stream())
                .toList();
        return presence.room(session, language, groups);
    }

    private Optional<Gathering> gathering(String subject) {
        return subject.startsWith(Subjects.PREFIX)
                ? gatherings.findPublished(new GatheringId(Ids.parse(subject.split("/")[1])))
                : Optional.empty();
    }

    @Override
    public Optional<Seat> seat(String subject, Viewer viewer, HttpServletRequest request) {
        return gathering(subject)
                .flatMap(gathering -> presence(gathering, viewer, request, List.of()))
                .map(Presence::seat);
    }

    @Override
    public String path(String subject) {
        return gathering(subject).orElseThrow(NotFound::new).path() + "/lobby";
    }
}
