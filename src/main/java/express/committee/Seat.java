package express.committee;

import express.base.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place of a member in a session.
 *
 * @param person nothing, once they are gone
 */
record Seat(UUID id, @Nullable PersonId person, boolean present) {

    /** By which the rules know them; somebody who is gone is still somebody, and nobody else. */
    PersonId member() {
        return person == null ? new PersonId(id) : person;
    }
}
