package express.search;

/**
 * A concept that a text names.
 *
 * @param from where the naming words begin in the text
 * @param to where they end, exclusively
 * @param weight how sure and how specific, above 0 and at most 1
 */
public record Mention(String concept, int from, int to, float weight) {}
