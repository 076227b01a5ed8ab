package express.applications;

import express.base.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to pay a share of a loan if the applicant cannot.
 *
 * @param share in per cent
 * @param amount what it came to when they said yes
 * @param freed why nothing is owed any more
 * @param freedTold whether a letter told them so
 */
record Guarantor(
        UUID application,
        UUID id,
        String name,
        Relation relation,
        int share,
        Instant until,
        State state,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        @Nullable BigDecimal amount,
        @Nullable PersonId person,
        Aftermath.@Nullable End freed,
        @Nullable Instant freedAt,
        boolean freedTold) {

    enum Relation {
        FAMILY,
        FRIEND,
        WORK,
        OTHER;

        String key() {
            return "applications.relation." + name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        INVITED,
        ACCEPTED,
        DECLINED,
        REVOKED
    }

    /** At most so much of a loan. */
    static BigDecimal amount(BigDecimal principal, int share) {
        return principal.multiply(BigDecimal.valueOf(share)).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
    }

    boolean isInvited(Instant now) {
        return state == State.INVITED && until.isAfter(now);
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    boolean isFree() {
        return freed != null;
    }

    /** Why nothing is owed any more, as a message key; asked only where it is so. */
    String whyFree() {
        return Objects.requireNonNull(freed).key();
    }

    /** The message key of how far it is. */
    String key(Instant now) {
        return "applications.guarantor."
                + (state == State.INVITED && !until.isAfter(now)
                        ? "lapsed"
                        : state.name().toLowerCase(Locale.ROOT));
    }
}
