package express.translation;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** What can stand in a file of messages in the place of other words: it takes the same arguments. */
final class Patterns {

    private Patterns() {}

    static boolean fit(String source, String words, Locale language) {
        try {
            ULocale locale = ULocale.forLocale(language);
            return new MessageFormat(words, locale)
                    .getArgumentNames()
                    .equals(new MessageFormat(source, locale).getArgumentNames());
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** A line of a file of messages in UTF-8. */
    static String line(String key, String words) {
        String safe = words.replace("\\", "\\\\").replace("\n", "\\n");
        return key + "=" + (safe.startsWith(" ") ? "\\" + safe : safe);
    }
}
