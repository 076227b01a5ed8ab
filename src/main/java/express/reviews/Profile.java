package express.reviews;

import express.base.ChainStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody is willing to review.
 *
 * @param most reviews at once
 */
record Profile(List<ChainStep> steps, List<Locale> languages, int most, boolean pausing) {

    static final int USUAL = 2;

    /** Of those who have not said anything: everything, in the language in which they read Express. */
    static Profile usual(Locale language) {
        return new Profile(Arrays.asList(ChainStep.values()), List.of(language), USUAL, false);
    }
}
