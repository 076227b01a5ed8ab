package express.visits;

import express.base.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may ask: by an account, or by the link of their registration.
 *
 * @param gathering in which they take part, if the visit is shown in it
 * @param during whether it is shown there at this moment
 */
record Asker(
        @Nullable PersonId person,
        @Nullable UUID participant,
        @Nullable UUID gathering,
        boolean during) {

    /** By which their votes are told apart. */
    String key() {
        return person == null ? "guest " + participant : "person " + person;
    }
}
