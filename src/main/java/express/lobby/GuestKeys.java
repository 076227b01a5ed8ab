package express.lobby;

import express.base.PersonId;
import express.boards.Aliases;
import express.people.People;
import express.registration.Participation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Guests write on boards under the number of their registration, which is theirs as much as their account. */
@Component
class GuestKeys implements Aliases {

    private static final String GUEST = "guest ";

    private final People people;
    private final Participation participation;

    GuestKeys(People people, Participation participation) {
        this.people = people;
        this.participation = participation;
    }

    /** By which a participant is known on boards and in rooms. */
    static String key(UUID participant) {
        return GUEST + participant;
    }

    /** Whose key it is, if it is that of a participant. */
    static Optional<UUID> participant(String key) {
        return key.matches(GUEST + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(key.substring(GUEST.length())))
                : Optional.empty();
    }

    @Override
    public List<String> of(PersonId person) {
        return people
                .find(person)
                .flatMap(it -> Optional.ofNullable(it.email()))
                .map(participation::listOf)
                .orElse(List.of())
                .stream()
                .map(GuestKeys::key)
                .toList();
    }
}
