package express.registration;

import express.gatherings.Gathering;
import express.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is registered, for modules that go on from there. */
@Component
public class Roll {

    private final Participants participants;
    private final Codes codes;

    Roll(Participants participants, Codes codes) {
        this.participants = participants;
        this.codes = codes;
    }

    /** All that the viewer may see, whatever became of it, in the order in which they were registered. */
    public List<Participant> list(Gathering gathering) {
        return participants.list(gathering.key());
    }

    public Optional<Participant> find(UUID participant) {
        return participants.find(participant);
    }

    /** Whose link it is. */
    public Optional<Participant> find(String code) {
        return participants.find(code);
    }

    /** What is registered for the address of somebody with an account. */
    public List<Participant> listOf(Person person) {
        return participants.listOf(Person.normalised(person.email()));
    }

    /** Where somebody comes to their registration without an account; it is a secret of theirs. */
    public String path(UUID participant) {
        return PlacePages.PATH + codes.of(participant);
    }
}
