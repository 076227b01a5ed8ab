package express.interpreting;

import express.base.PersonId;
import express.interpreters.Barrier;
import express.interpreters.Interpreter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who could be asked, and what speaks for and against it.
 *
 * @param minutes that they were given this month already
 * @param pay what they would get for it
 * @param had what they got this year and will get for what they have accepted, where there is a ceiling
 */
record Candidate(
        Interpreter interpreter,
        String name,
        Set<Barrier> barriers,
        boolean wished,
        boolean dialect,
        boolean near,
        boolean certified,
        int minutes,
        BigDecimal pay,
        BigDecimal had) {

    /** First what suits the person, then what is fair among members. */
    static final Comparator<Candidate> BEST = Comparator.comparing((Candidate it) -> !it.wished)
            .thenComparing(it -> !it.dialect)
            .thenComparing(it -> !it.near)
            .thenComparingInt(Candidate::minutes)
            .thenComparing(it -> !it.certified)
            .thenComparing(it -> it.name.toLowerCase(Locale.ROOT));

    boolean suits() {
        return barriers.isEmpty();
    }

    PersonId person() {
        return interpreter.person();
    }
}
