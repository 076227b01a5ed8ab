package express.committee;

import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one member says to one motion.
 *
 * @param struckAt since when it does not count, because the member stands apart; it stays in the record
 */
record Vote(
        int motion,
        PersonId member,
        Choice choice,
        Instant at,
        @Nullable Instant struckAt) {

    enum Choice {
        FOR,
        AGAINST,
        ABSTAINED;

        String key() {
            return "committee.choice." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean counts() {
        return struckAt == null;
    }

    Vote struck(Instant now) {
        return counts() ? new Vote(motion, member, choice, at, now) : this;
    }
}
