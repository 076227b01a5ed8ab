package express.loans;

import express.base.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a loan; it is written once.
 *
 * @param seq in which order it was written down, from 1 on
 * @param dayOn the day from which on it counts
 * @param cents of what was paid, one way or the other
 * @param means how
 * @param keep what stays as it was when something is paid before it is due
 * @param payments of a new plan
 * @param firstDue of a new plan
 * @param free whether there is no interest until a period before the first payment of a new plan
 * @param rate per cent a year from then on; nothing, if it stays
 * @param reverses which one is taken back
 * @param words why, or by which receipt
 */
record Event(
        int seq,
        UUID id,
        Kind kind,
        LocalDate dayOn,
        long cents,
        @Nullable Means means,
        Keep keep,
        int payments,
        @Nullable LocalDate firstDue,
        boolean free,
        @Nullable BigDecimal rate,
        @Nullable Integer reverses,
        String words,
        Instant at,
        @Nullable PersonId by) {

    Event {
        rate = rate == null ? null : rate.stripTrailingZeros();
    }

    /** In the order in which what happened on one day counts. */
    enum Kind {
        DISBURSED,
        REPAID,
        REFUNDED,
        RESCHEDULED,
        WITHDRAWN,
        WRITTEN_OFF,
        /** Whoever borrows does not want it, before anything is paid out. */
        DECLINED,
        /** The lender does not lend after all, before anything is paid out. */
        REFUSED,
        REVERSED;

        /** Whether a loan ends by it before it began. */
        boolean callsOff() {
            return this == DECLINED || this == REFUSED;
        }

        String key() {
            return "loans.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** How the books call it. */
        String entry() {
            return "loans.entry." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is paid before it is due is used for. */
    enum Keep {
        /** What is due next. */
        NEXT,
        /** As many payments, each smaller. */
        TERM,
        /** The same instalment, less often. */
        INSTALMENT;

        String key() {
            return "loans.keep." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The way money went. */
    enum Means {
        BANK("bank"),
        CASH("cash");

        private final String purpose;

        Means(String purpose) {
            this.purpose = purpose;
        }

        /** Of the account. */
        String purpose() {
            return purpose;
        }

        String key() {
            return "loans.means." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isMoney() {
        return kind == Kind.DISBURSED || kind == Kind.REPAID || kind == Kind.REFUNDED;
    }
}
