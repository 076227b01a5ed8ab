package express.services;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people type or paste, without signs that are not seen. */
final class Typed {

    private static final String TURNING = "\\u202A-\\u202E\\u2066-\\u2069";

    private Typed() {}

    static String line(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replaceAll("[\\p{Cs}\\x00" + TURNING + "]", "")
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .strip();
    }

    static String lines(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}" + TURNING + "&&[^\n\t]]", "")
                .strip();
    }

    /** People type digits of their own script. */
    static String digits(String typed) {
        return typed.codePoints()
                .mapToObj(letter -> Character.isDigit(letter)
                        ? Integer.toString(Character.digit(letter, 10))
                        : Character.toString(letter))
                .collect(Collectors.joining());
    }
}
