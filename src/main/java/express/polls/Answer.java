package express.polls;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said to one question: an option or a grade, or words.
 *
 * @param choice the number of the option, from 0, or the grade, from 1
 */
public record Answer(
        int number, @Nullable Integer choice, @Nullable String words) {}
