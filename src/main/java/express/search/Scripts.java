package express.search;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** Which of the languages that are stemmed a word could be of, by its letters. */
final class Scripts {

    private static final List<String> LATIN = List.of("en", "fr", "de", "it", "es", "nl", "pt", "so", "sv", "tr");
    private static final List<String> ARABIC = List.of("ar", "fa", "ps");

    private Scripts() {}

    static List<String> languages(String word) {
        return switch (UnicodeScript.of(word.codePointAt(0))) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> List.of("uk");
            case GREEK -> List.of("el");
            case ETHIOPIC -> List.of("ti");
            default -> List.of();
        };
    }

    static boolean isLatin(String word) {
        return languages(word) == LATIN;
    }
}
