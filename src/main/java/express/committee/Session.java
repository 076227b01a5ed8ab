package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committee of a lender comes together.
 *
 * @param quorum as it was when the session was called
 */
record Session(
        UUID id,
        OrganisationId lender,
        Instant heldAt,
        String place,
        int quorum,
        Instant calledAt,
        @Nullable PersonId calledBy,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant cancelledAt,
        int version) {

    enum State {
        CALLED,
        OPEN,
        CLOSED,
        CANCELLED;

        String key() {
            return "committee.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    State state() {
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        if (closedAt != null) {
            return State.CLOSED;
        }
        return openedAt == null ? State.CALLED : State.OPEN;
    }

    boolean isOver() {
        return state() == State.CLOSED || state() == State.CANCELLED;
    }
}
