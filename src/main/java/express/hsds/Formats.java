package express.hsds;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/** How values are written that others read by rules. */
final class Formats {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\.[A-Za-z]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL = 64;

    private Formats() {}

    static boolean fits(Field.Type type, String text) {
        return switch (type) {
            case TEXT, NUMBER -> true;
            case UUID, REFERENCE -> isUuid(text);
            case URI -> isUri(text);
            case EMAIL -> isEmail(text);
            case DATE -> isDate(text);
            case TIME -> isTime(text);
            case INSTANT -> isInstant(text);
        };
    }

    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char sign) {
        return sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f' || sign >= 'A' && sign <= 'F';
    }

    static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    /** Absolute, and in the signs that RFC 3986 allows. */
    static boolean isUri(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && text.chars().allMatch(sign -> sign > ' ' && sign < 127);
        } catch (URISyntaxException other) {
            return false;
        }
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL
                && text.indexOf('@') <= LONGEST_LOCAL
                && EMAIL.matcher(text).matches();
    }

    /** Days may come with a time. */
    static boolean isDate(String text) {
        return isReadable(() -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    }

    private static boolean isTime(String text) {
        return isReadable(() -> time(text));
    }

    /** With seconds or without, with an offset or without: what counts is what the clock on the wall shows. */
    static LocalTime time(String text) {
        return LocalTime.parse(text.replaceFirst("(Z|[+-][0-9]{2}(:?[0-9]{2})?)$", ""));
    }

    private static boolean isInstant(String text) {
        return isReadable(() -> OffsetDateTime.parse(text));
    }

    private static boolean isReadable(Runnable read) {
        try {
            read.run();
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
