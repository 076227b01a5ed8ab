package express.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking something. What it says is told only where its signature holds.
 *
 * @param issuer who it is by: a name if it is known here, else as it calls itself
 * @param title what was learned or done
 * @param name of the person, where what was shown says it
 * @param statusKnown whether it could be asked if it was taken back
 */
record Verdict(
        Outcome outcome,
        @Nullable String issuer,
        @Nullable String title,
        @Nullable String name,
        @Nullable String number,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant revokedAt,
        @Nullable Reason reason,
        boolean statusKnown) {

    enum Outcome {
        VALID,
        REVOKED,
        EXPIRED,
        NOT_YET,
        CHANGED,
        NOT_THEIRS,
        UNKNOWN_ISSUER,
        UNKNOWN_NUMBER,
        UNSUPPORTED,
        UNREADABLE;

        String title() {
            return "credentials.outcome." + name();
        }

        String advice() {
            return title() + ".advice";
        }

        /** How the notice looks. */
        String kind() {
            return switch (this) {
                case VALID -> "success";
                case REVOKED, CHANGED, NOT_THEIRS -> "failure";
                default -> "warning";
            };
        }

        /** Whether what it says is what was signed. */
        boolean isSigned() {
            return this == VALID || this == REVOKED || this == EXPIRED || this == NOT_YET;
        }
    }

    static Verdict only(Outcome outcome) {
        return by(outcome, null);
    }

    static Verdict by(Outcome outcome, @Nullable String issuer) {
        return new Verdict(outcome, issuer, null, null, null, null, null, null, null, true);
    }
}
