package express.assignment;

import java.util.List;
import java.util.Optional;

/** What came of a problem: something that keeps all rules, rules that cannot all be kept, or neither in the time given. */
public sealed interface Answer<T> {

    /** All rules are kept; the quality says how far it can be from the best. */
    record Found<T>(T what, Quality quality) implements Answer<T> {}

    /** These rules conflict, and without any one of them the others do not. */
    record Impossible<T>(List<Rule> conflict) implements Answer<T> {}

    /** Stopped, or too hard: it is not known whether all rules can be kept. */
    record Unsettled<T>() implements Answer<T> {}

    default Optional<T> found() {
        return this instanceof Found<T>(T what, Quality _) ? Optional.of(what) : Optional.empty();
    }
}
