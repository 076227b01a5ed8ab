package express.search;

/**
 * A word of a text and how it is looked for.
 *
 * @param folded without case, marks and differences of writing
 * @param stem as its language shortens it, in folded letters; the folded word where nobody knows how
 * @param from where it begins in the text
 * @param to where it ends, exclusively
 */
public record Word(String folded, String stem, int from, int to) {}
