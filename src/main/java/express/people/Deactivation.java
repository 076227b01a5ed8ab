package express.people;

import express.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody cannot enter any more, and who decided it when.
 *
 * @param byPersonId nobody, if whoever decided it has gone
 */
public record Deactivation(@Nullable PersonId byPersonId, Instant at) {

    /** What became of the wish to deactivate somebody. */
    public enum Outcome {
        DONE,
        /** Refused: nobody active would administer one of their organisations. */
        LAST_ADMINISTRATOR,
        /** Refused: nobody active would operate the installation. */
        LAST_OPERATOR
    }
}
