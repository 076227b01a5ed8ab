package express.reviews;

import express.base.OrganisationId;
import express.base.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could be asked to review, and how well they fit. The software proposes; people ask.
 *
 * @param organisation for which they would be asked
 * @param load how many reviews they have already
 * @param before whether they judged an earlier version of the same practice
 */
record Candidate(
        PersonId person,
        String name,
        OrganisationId organisation,
        String house,
        @Nullable String country,
        Set<Closeness> close,
        Fit fit,
        int load,
        boolean before,
        boolean free) {

    /** What of the practice meets what they said of themselves. */
    record Fit(boolean step, boolean language, boolean abroad) {}

    boolean askable() {
        return close.isEmpty() && free;
    }

    private int score() {
        return (before ? 16 : 0) + (fit.step() ? 8 : 0) + (fit.language() ? 8 : 0) + (fit.abroad() ? 4 : 0) - load;
    }

    /** Those who can be asked first, and of them those who fit best. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::askable)
            .thenComparing(Candidate::score)
            .reversed()
            .thenComparing(Candidate::name)
            .thenComparing(candidate -> candidate.person().value());

    /** Message keys of why they are proposed. */
    List<String> why() {
        return Stream.of(
                        before ? "reviews.why.before" : "",
                        fit.step() ? "reviews.why.step" : "",
                        fit.language() ? "reviews.why.language" : "",
                        fit.abroad() ? "reviews.why.abroad" : "",
                        load == 0 ? "reviews.why.free" : "")
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
