package express.assessments;

import org.jspecify.annotations.Nullable;

/**
 * What one person says to one statement.
 *
 * @param score from 0, not at all, to 10, completely
 * @param unknown whether they do not know, which is an answer too
 */
record Reply(
        String statement,
        @Nullable Integer score,
        boolean unknown,
        @Nullable String comment) {

    static final int HIGHEST = 10;
    static final int LONGEST_COMMENT = 2_000;

    boolean isBlank() {
        return score == null && !unknown && comment == null;
    }

    boolean isAnswer() {
        return score != null || unknown;
    }
}
