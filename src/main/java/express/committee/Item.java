package express.committee;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application on the agenda of a session.
 *
 * @param ending how it left the agenda; nothing, as long as it stands there
 */
record Item(
        UUID id,
        OrganisationId lender,
        UUID session,
        UUID application,
        int place,
        @Nullable Instant talkAt,
        @Nullable Ending ending,
        int version) {

    enum Ending {
        SIGNED,
        CARRIED,
        REMOVED;

        String key() {
            return "committee.ending." + name().toLowerCase(Locale.ROOT);
        }
    }
}
