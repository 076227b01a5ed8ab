package express.ui;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Keeps names and other words that run against the direction of a language apart (U+2068, U+2069), so that they do not
 * turn the words and signs around them. Source: Unicode Standard Annex 9, section 2.
 */
public final class Isolation {

    private Isolation() {}

    /** The text as it can be put among words of the language, each of its lines for itself. */
    public static String in(Locale language, String text) {
        return runsAgainst(Languages.direction(language).equals("rtl"), text)
                ? text.lines().map(line -> "\u2068" + line + "\u2069").collect(Collectors.joining("\n"))
                : text;
    }

    private static boolean runsAgainst(boolean rightToLeft, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (runsAgainst(rightToLeft, text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsAgainst(boolean rightToLeft, int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> rightToLeft;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> !rightToLeft;
            default -> false;
        };
    }
}
