package express.search;

/**
 * Goes on where Lucene ends with an Arabic word: particles that are joined to a word without an article ({@code بشهادة,
 * لمشروع, كتاجر}), and the alif of an adverb or object ({@code مترجماً}).
 */
final class ArabicStemmer {

    private static final int SHORTEST = 3;
    private static final int LONG = 5;
    private static final String PARTICLES = "بلك";

    private ArabicStemmer() {}

    /** Before Lucene, which takes the endings before it for part of the word. */
    static String withoutAlif(String word) {
        int last = word.length() - 1;
        return last >= LONG - 1 && word.charAt(last) == 'ا' && "يوه".indexOf(word.charAt(last - 1)) < 0
                ? word.substring(0, last)
                : word;
    }

    static String withoutParticle(String stem) {
        String bare = stem;
        while (bare.length() > SHORTEST && PARTICLES.indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1);
        }
        return bare;
    }
}
