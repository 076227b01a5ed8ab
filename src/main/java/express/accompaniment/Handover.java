package express.accompaniment;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way from one adviser to another.
 *
 * @param lastDay of a cover, which ends by itself; nothing, if it is for good
 * @param objection what the person said against it; may be empty
 */
record Handover(
        UUID journey,
        UUID id,
        OrganisationId holder,
        PersonId from,
        PersonId to,
        String note,
        @Nullable LocalDate lastDay,
        State state,
        Instant proposedAt,
        @Nullable Instant answeredAt,
        String objection,
        @Nullable Instant objectedAt) {

    enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        TAKEN_BACK,
        /** Whoever proposed it had the case no more. */
        LAPSED,
        /** A cover that is over. */
        ENDED;

        String key() {
            return "accompaniment.handover." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean waits() {
        return state == State.PROPOSED;
    }

    boolean covers() {
        return lastDay != null;
    }

    /** A cover that goes on. */
    boolean covering() {
        return covers() && state == State.ACCEPTED;
    }
}
