package express.search;

/**
 * Takes away what is joined to a Persian word where people leave the half-space out ({@code وامهایشان, مدرکم, میفروشند}):
 * plurals with what follows them, possessives, and of verbs the prefix of the present with its endings. What Lucene
 * knows follows.
 */
final class PersianStemmer {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_VERB = 4;
    private static final Endings ENDINGS =
            Endings.of(Folding.fold("هایمان هایشان هایتان هایی هایم هایت هایش های ها مان تان شان م"));
    private static final Endings PERSONS = Endings.of(Folding.fold("م ی یم ید ند د"));
    private static final String NEGATED = Folding.fold("نمی");
    private static final String PRESENT = Folding.fold("می");

    private PersianStemmer() {}

    static String bare(String word) {
        for (String prefix : new String[] {NEGATED, PRESENT}) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_VERB) {
                return PERSONS.cut(word.substring(prefix.length()), SHORTEST);
            }
        }
        return ENDINGS.cut(word, SHORTEST);
    }
}
