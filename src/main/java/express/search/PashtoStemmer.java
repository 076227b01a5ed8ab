package express.search;

/** A light stemmer for Pashto over folded letters: plurals, cases and the first person ({@code شرکتونه, شرکتونو → شرکت}). */
final class PashtoStemmer {

    private static final int SHORTEST = 3;
    private static final Endings ENDINGS =
            Endings.of(Folding.fold("ونه ونو ګانې ګانو ګان یانې یانو یان انې انو انه ان وې وو ې و ه ۍ ی م"));

    private PashtoStemmer() {}

    static String stem(String word) {
        return ENDINGS.cut(word, SHORTEST);
    }
}
