package express.people;

import express.ui.Screen;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts what modules hold into words. A field {@code since} of the holding {@code people.account} is called by the
 * message {@code people.account.field.since}, and a value {@code SIGN_IN} by {@code people.account.value.sign-in}; a
 * value that is itself the key of a message is said in its words, and what has no message is shown as it is.
 */
final class Held {

    /** What would be filled in where it happened: it stands beside, in fields of its own. */
    private static final Pattern OPEN = Pattern.compile("\\{\\d+}");

    private Held() {}

    static String label(Screen screen, String holding, Object field) {
        return known(screen, holding + ".field." + field, field);
    }

    static String words(Screen screen, String holding, Object value) {
        return switch (value) {
            case Boolean yes -> screen.text(yes ? "people.data.yes" : "people.data.no");
            case Number number -> screen.number(number);
            case String text when isTime(text) -> screen.time(Instant.parse(text));
            default -> constant(screen, holding, value.toString());
        };
    }

    private static String constant(Screen screen, String holding, String constant) {
        if (screen.knows(constant)) {
            return OPEN.matcher(screen.text(constant)).replaceAll("…");
        }
        String role = "role." + slug(constant);
        return known(screen, holding + ".value." + slug(constant), screen.knows(role) ? screen.text(role) : constant);
    }

    /** The fields that an entry of the trail names. */
    static String fields(Screen screen, String what) {
        return screen.list(Stream.of(what.split(" "))
                .map(field -> known(screen, "people.trail.value." + field, field))
                .toList());
    }

    private static String known(Screen screen, String key, Object otherwise) {
        return screen.knows(key) ? screen.text(key) : otherwise.toString();
    }

    private static String slug(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isTime(String text) {
        try {
            return text.length() > 18 && Instant.parse(text) != null;
        } catch (DateTimeException word) {
            return false;
        }
    }
}
