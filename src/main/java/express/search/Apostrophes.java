package express.search;

import java.util.Set;

/** What an apostrophe ties to a word without being part of it. */
final class Apostrophes {

    /** Before French, Italian and Catalan words; Ukrainian and Somali write a sound of theirs so. */
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "lorsqu", "puisqu", "jusqu", "quelqu", "quoiqu", "dell",
            "all", "nell", "sull", "dall", "coll", "un", "gl", "degl", "agl", "quest", "quell", "sant", "anch", "com",
            "senz", "dov", "cos");

    private static final Set<String> LETTER = Set.of("uk", "so", "ti");

    private Apostrophes() {}

    /** The part of a token to look for. */
    static String core(String token, String language) {
        int at = token.indexOf('\'');
        if (at < 0) {
            return token;
        }
        if (LETTER.contains(language)) {
            return token;
        }
        // Endings of names: Türkiye'de
        if (language.equals("tr")) {
            return token.substring(0, at);
        }
        String rest = ELIDED.contains(Folding.fold(token.substring(0, at))) ? token.substring(at + 1) : token;
        return rest.endsWith("'s") || rest.endsWith("'S") ? rest.substring(0, rest.length() - 2) : rest;
    }
}
