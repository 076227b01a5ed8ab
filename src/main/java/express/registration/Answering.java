package express.registration;

import express.base.NotFound;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.people.Person;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What participants do by their link, without an account. Sent twice, it changes nothing. */
@Component
class Answering {

    /** @param organisation that registered them */
    record Place(Participant participant, Gathering gathering, Programme programme, Desk desk, String organisation) {}

    private final SideDoor door;
    private final Participants participants;
    private final Desks desks;
    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Hosting hosting;

    Answering(
            SideDoor door,
            Participants participants,
            Desks desks,
            Gatherings gatherings,
            Programmes programmes,
            Hosting hosting) {
        this.door = door;
        this.participants = participants;
        this.desks = desks;
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
    }

    Place get(String code) {
        return find(code).orElseThrow(NotFound::new);
    }

    Optional<Place> find(String code) {
        return door.look(() -> participants.find(code).map(this::place));
    }

    /** The registration of somebody who has proved that this is their address. */
    Optional<Place> find(UUID gathering, String email) {
        return door.look(
                () -> participants.find(gathering, Person.normalised(email)).map(this::place));
    }

    /** Whose code this is. */
    Optional<Participant> findParticipant(String code) {
        return door.look(() -> participants.find(code));
    }

    /** Somebody who has proved that this is their address. */
    Optional<Participant> findParticipant(UUID gathering, String email) {
        return door.look(() -> participants.find(gathering, Person.normalised(email)));
    }

    private Place place(Participant it) {
        Gathering gathering = gatherings.find(new GatheringId(it.gathering())).orElseThrow(NotFound::new);
        return new Place(
                it,
                gathering,
                programmes.get(gathering),
                desks.find(it.gathering()).orElseThrow(NotFound::new),
                hosting.find(it.organisation()).map(Organisation::name).orElse(""));
    }

    void write(Place place, Wishes wishes) {
        door.run(() -> participants.write(place.participant(), wishes));
    }
}
