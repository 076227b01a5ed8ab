package express.accompaniment;

import express.base.PersonId;
import express.journeys.CaseFile.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an accompaniment ended.
 *
 * @param agreed whether the person sees it so; nothing, as long as they have not said
 * @param otherwise what they say instead; may be empty
 */
record Closing(
        UUID id,
        Outcome outcome,
        String words,
        Instant closedAt,
        @Nullable PersonId closedBy,
        @Nullable Boolean agreed,
        String otherwise,
        @Nullable Instant answeredAt,
        @Nullable Instant reopenedAt) {

    boolean stands() {
        return reopenedAt == null;
    }
}
