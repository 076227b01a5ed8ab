package express.loans;

import express.base.Ids;
import express.base.PersonId;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wants to happen to a loan. */
record Act(
        Kind kind,
        LocalDate on,
        long cents,
        @Nullable Means means,
        Keep keep,
        int payments,
        @Nullable LocalDate firstDue,
        boolean free,
        @Nullable BigDecimal rate,
        @Nullable Integer reverses,
        String words) {

    static Act money(Kind kind, LocalDate on, long cents, Means means, Keep keep, String words) {
        return new Act(kind, on, cents, means, keep, 0, null, false, null, null, words);
    }

    static Act plan(LocalDate on, LocalDate firstDue, int payments, boolean free, String words) {
        return new Act(Kind.RESCHEDULED, on, 0, null, Keep.NEXT, payments, firstDue, free, null, null, words);
    }

    /** The same plan at another rate, from that day on. */
    Act at(@Nullable BigDecimal another) {
        return new Act(kind, on, cents, means, keep, payments, firstDue, free, another, reverses, words);
    }

    static Act of(Kind kind, LocalDate on, String words) {
        return new Act(kind, on, 0, null, Keep.NEXT, 0, null, false, null, null, words);
    }

    static Act reversal(LocalDate on, int seq, String words) {
        return new Act(Kind.REVERSED, on, 0, null, Keep.NEXT, 0, null, false, null, seq, words);
    }

    Event event(int seq, Instant now, @Nullable PersonId by) {
        return new Event(
                seq,
                Ids.next(),
                kind,
                on,
                cents,
                means,
                keep,
                payments,
                firstDue,
                free,
                rate,
                reverses,
                words,
                now,
                by);
    }
}
