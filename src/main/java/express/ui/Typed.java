package express.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of what people typed what can be kept: for modules that read the fields of a form themselves. */
public final class Typed {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Typed() {}

    /** Without signs that no database keeps, and those that turn letters around beyond their own paragraph. */
    public static String text(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
    }

    public static String line(@Nullable String typed) {
        return text(typed).replace('\n', ' ');
    }

    /** People type digits of their own script. */
    public static String digits(@Nullable String typed) {
        return line(typed)
                .codePoints()
                .map(sign -> Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static Optional<LocalDate> date(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** As an address of a further page has it: nothing that no database could compare. */
    public static Optional<Instant> instant(String typed) {
        try {
            Instant at = Instant.parse(typed);
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    public static int number(@Nullable String typed) {
        String digits = digits(typed);
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }

    /** By which one of many is called that are numbered one after another. */
    public static int serial(@Nullable String typed) {
        String digits = digits(typed);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** A path within Express, and nothing that could lead out of it. */
    public static boolean isPath(String typed) {
        return typed.matches("/([A-Za-z0-9][A-Za-z0-9/._~%?&=#+:@,-]*)?") && typed.length() <= 300;
    }
}
