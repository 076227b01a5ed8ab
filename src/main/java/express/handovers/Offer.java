package express.handovers;

import express.base.OrganisationId;
import express.writing.DraftId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation is to take over a practice.
 *
 * @param title of the practice, as it was called then
 * @param language of the title
 * @param inStead whether those who hold the network together made it, because the owner has nobody left who writes
 * @param words why, and what there is to know; may be empty
 * @param outcome nothing, while it waits
 */
record Offer(
        UUID id,
        DraftId practice,
        String title,
        Locale language,
        OrganisationId from,
        OrganisationId to,
        boolean inStead,
        String words,
        Instant offeredAt,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt) {

    /** What became of it. */
    enum Outcome {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** It could not be fulfilled any more. */
        LAPSED;

        String key() {
            return "handovers.outcome." + name();
        }
    }

    static final String PATH = "/handovers";

    boolean waits() {
        return outcome == null;
    }

    String path() {
        return PATH + "/" + id;
    }
}
