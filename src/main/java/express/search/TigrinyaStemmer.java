package express.search;

/**
 * A light stemmer for Tigrinya over folded letters: takes away the linking {@code -ን}, plurals, possessives and the
 * prefixes of nouns and verbs (for, by, that, from, to, I, she, we), and leaves the last letter without its vowel, which
 * is where possessives stand ({@code ትካላት, ትካሉ, ንትካል → ትካል}). Long words keep their consonants only, since plurals and
 * forms of verbs are made by vowels within ({@code ኣስተርጓሚ, ኣስተርጎምቲ}).
 */
final class TigrinyaStemmer {

    private static final int SHORTEST = 2;
    private static final int AFTER_CLITIC = 3;
    private static final int SIXTH = 5;
    private static final int LONG = 4;
    private static final String CLITICS = "ንብዝከክምይትእዘ";
    private static final Endings LINK = Endings.of("ን");
    private static final Endings PLURALS = Endings.of("ታት ታቶም ታትና ታቱ ታተይ ታትካ ታትኩም ት ቲ ተይ ትና ትካ ትኪ ትኩም ኩም ኦም");
    private static final Endings POSSESSIVES = Endings.of("ይ ና ካ ኪ ኩም ክን ኒ");

    private TigrinyaStemmer() {}

    static String stem(String word) {
        String noun = PLURALS.cut(LINK.cut(word, AFTER_CLITIC), SHORTEST);
        String bare = withoutClitics(withoutVowel(POSSESSIVES.cut(noun, SHORTEST)));
        return bare.length() >= LONG ? consonants(bare) : bare;
    }

    private static String withoutVowel(String word) {
        int last = word.length() - 1;
        return last < 0 ? word : word.substring(0, last) + withoutVowel(word.charAt(last));
    }

    private static char withoutVowel(char letter) {
        return letter >= '\u1200' && letter < '\u1358' ? (char) ((letter & ~7) + SIXTH) : letter;
    }

    private static String withoutClitics(String word) {
        String bare = word;
        while (bare.length() > AFTER_CLITIC && CLITICS.indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1);
        }
        return bare;
    }

    private static String consonants(String word) {
        StringBuilder consonants = new StringBuilder(word.length());
        word.chars().forEach(letter -> consonants.append(withoutVowel(plain((char) letter))));
        return consonants.toString();
    }

    /** Of letters that are spoken with rounded lips the plain one. */
    private static char plain(char letter) {
        return switch (letter & ~7) {
            case 0x1248, 0x12b0, 0x1310 -> (char) (letter - 8);
            default -> letter;
        };
    }
}
