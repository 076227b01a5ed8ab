package express.ui;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * French drops the last letter of a short word before a vowel, and what stands there may be a name or a month that only an
 * argument brings: <em>d’octobre</em>, <em>d’Envol</em>. Before an h it depends on the word, so it stays as it is written.
 */
final class Elision {

    /** Stands for the letter until it is known what follows; no text has it. */
    private static final String OPEN = "\uE000";

    private static final Pattern BEFORE_ARGUMENT = Pattern.compile("\\b([Dd]|[Qq]u)e (?=\\{\\w+ ?[,}])");
    private static final Pattern BEFORE_VOWEL =
            Pattern.compile(OPEN + " (?=\u2068?[aàâæeéèêëiîïoôœuùûAÀÂÆEÉÈÊËIÎÏOÔŒUÙÛ])");

    private Elision() {}

    static boolean concerns(Locale language, String pattern) {
        return language.getLanguage().equals("fr")
                && BEFORE_ARGUMENT.matcher(pattern).find();
    }

    static String open(String pattern) {
        return BEFORE_ARGUMENT.matcher(pattern).replaceAll("$1" + OPEN + " ");
    }

    static String close(String text) {
        return BEFORE_VOWEL.matcher(text).replaceAll("’").replace(OPEN, "e");
    }
}
