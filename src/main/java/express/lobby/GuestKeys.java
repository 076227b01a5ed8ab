package express.lobby;

import express.base.PersonId;
import express.boards.Aliases;
import express.people.People;
import express.registration.Roll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Guests write on boards under the number of their registration, which is theirs as much as their account. */
@Component
class GuestKeys implements Aliases {

    private final People people;
    private final Roll roll;

    GuestKeys(People people, Roll roll) {
        this.people = people;
        this.roll = roll;
    }

    static String key(UUID participant) {
        return "guest " + participant;
    }

    @Override
    public List<String> of(PersonId person) {
        return people
                .find(person)
                .flatMap(it -> Optional.ofNullable(it.email()))
                .map(roll::listOf)
                .orElse(List.of())
                .stream()
                .map(GuestKeys::key)
                .toList();
    }
}
