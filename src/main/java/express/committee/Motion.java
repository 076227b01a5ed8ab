package express.committee;

import express.applications.Outcome.Reason;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put to the vote. Changed words are another motion, with votes of its own.
 *
 * @param terms what is granted; nothing, unless something is
 * @param until to when it is put off, as a day; nothing, unless it is
 * @param because by which reasons it is refused or put off
 * @param words what the person is told
 * @param conditions what has to be there before money is paid out
 */
record Motion(
        int number,
        Verdict verdict,
        @Nullable Terms terms,
        @Nullable String until,
        List<Reason> because,
        String words,
        List<String> conditions,
        PersonId by,
        Instant at) {

    /** @param product the slug of one of the lender's */
    record Terms(BigDecimal principal, int months, String product) {}

    /** How much is granted. */
    BigDecimal amount() {
        return terms == null ? BigDecimal.ZERO : terms.principal();
    }
}
