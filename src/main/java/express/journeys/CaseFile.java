package express.journeys;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The way of one newcomer, without a name.
 *
 * @param holder the organisation that holds the file
 * @param person their account, once they have tied it
 * @param step the last one that was reached
 * @param version counts what was written about them, for those who write at once
 */
public record CaseFile(
        NetworkId network,
        JourneyId id,
        OrganisationId holder,
        @Nullable PersonId person,
        @Nullable ChainStep step,
        State state,
        Instant stateSince,
        @Nullable Outcome outcome,
        Instant openedAt,
        Instant touchedAt,
        int version) {

    /** How far a file is. */
    public enum State {
        /** Typed by somebody, and the person has not said yes yet. */
        ASKED,
        OPEN,
        PAUSED,
        CLOSED;

        public String key() {
            return "journeys.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it ended; all of them are good reasons. */
    public enum Outcome {
        ENTERPRISE,
        JOB,
        TRAINING,
        PAUSE,
        STOPPED;

        public String key() {
            return "journeys.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean goesOn() {
        return state == State.OPEN || state == State.PAUSED;
    }
}
