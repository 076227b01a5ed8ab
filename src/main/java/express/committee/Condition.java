package express.committee;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be there before money is paid out.
 *
 * @param evidence by what somebody saw that it is
 */
record Condition(
        UUID id,
        UUID item,
        String words,
        @Nullable Instant metAt,
        @Nullable PersonId metBy,
        String evidence) {

    boolean isMet() {
        return metAt != null;
    }
}
