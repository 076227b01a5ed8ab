package express.questions;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The two sides of a question. An organisation's editors answer; if it has none, those who coordinate its networks, who
 * know what to say of it; if they have none either, its administrators.
 */
@Component
class Sides {

    private final Answerers answerers;
    private final Entrance entrance;
    private final People people;

    Sides(Answerers answerers, Entrance entrance, People people) {
        this.answerers = answerers;
        this.entrance = entrance;
        this.people = people;
    }

    Answerers.Found answering(OrganisationId owner) {
        return answerers.of(owner, Circle.EDITORS, Circle.COORDINATORS, Circle.ADMINISTRATORS);
    }

    /** Whether the coordinators have to answer, because nobody else does. */
    static boolean coordinated(Answerers.Found found) {
        return found.circle() == Circle.COORDINATORS;
    }

    /** Whoever asked, if they are still there. */
    Optional<Person> asker(@Nullable PersonId by) {
        return by == null ? Optional.empty() : entrance.look(() -> people.find(by));
    }
}
