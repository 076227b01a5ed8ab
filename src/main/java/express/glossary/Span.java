package express.glossary;

/**
 * Words of a text that are a term, or part of one word that is.
 *
 * @param word the first of them
 * @param words how many
 * @param from where they begin in the text
 * @param to where they end
 * @param sure how well they say what they mean
 */
record Span(int word, int words, int from, int to, int[] meanings, float sure) {

    /** The longest wins, among those the surest, among those the first. */
    static int compare(Span one, Span other) {
        return one.words != other.words
                ? Integer.compare(other.words, one.words)
                : one.sure != other.sure ? Float.compare(other.sure, one.sure) : Integer.compare(one.word, other.word);
    }

    boolean isPartOf(Span longer) {
        return words < longer.words && from >= longer.from && to <= longer.to;
    }

    /** As it stands in the glossary; of a single word the stem often means other things too. */
    boolean isCertain() {
        return sure == Matching.EXACT || sure == Matching.STEMMED && words > 1;
    }
}
