package express.joining;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for two descriptions being of one person, or against it.
 *
 * @param weight in bits; below 0 it speaks against it
 * @param word of the name that was typed, if it is about one
 */
record Reason(Kind kind, double weight, @Nullable String word) {

    enum Kind {
        WRITTEN,
        SOUND,
        SCRIPT,
        BONES,
        NEAR,
        OTHER_NAME,
        DAY,
        SWAPPED,
        YEAR,
        NEAR_YEAR,
        OTHER_YEAR,
        PHONE,
        OTHER_PHONE,
        LANGUAGE,
        OTHER_LANGUAGE;

        String key() {
            return "joining.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
