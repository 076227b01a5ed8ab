package express.search;

import java.util.List;

/**
 * How what was typed was taken.
 *
 * @param cut whether it was too long, so that only its beginning was looked for
 */
public record Understood(List<Part> parts, boolean cut) {

    /** What became of a word. */
    public enum How {
        /** It occurs. */
        KNOWN,
        /** It does not occur, but means something that does. */
        MEANT,
        /** It was taken as the beginning of words that occur. */
        BEGUN,
        /** It was taken for words that are written much the same. */
        CORRECTED,
        /** Nothing like it occurs. */
        UNKNOWN,
        /** It says too little to look for beside the others. */
        COMMON,
        /** Exactly these words had to occur. */
        PHRASE,
        /** It must not occur. */
        EXCLUDED
    }

    /**
     * A word or phrase.
     *
     * @param as the words it was taken for, if they are others
     * @param concepts what it means, whether it occurs or not
     */
    public record Part(String typed, How how, List<String> as, List<String> concepts) {}
}
