package express.accompaniment;

import express.base.ChainStep;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does what by when.
 *
 * @param owner the adviser whose turn it is
 * @param other the name of another organisation
 * @param version counts how often it was written
 */
record Step(
        UUID id,
        UUID goal,
        String words,
        @Nullable ChainStep chain,
        Awaited who,
        @Nullable PersonId owner,
        String other,
        @Nullable LocalDate due,
        State state,
        String reason,
        int version) {

    boolean open() {
        return state == State.OPEN;
    }

    boolean isLate(LocalDate today) {
        return open() && due != null && due.isBefore(today);
    }
}
