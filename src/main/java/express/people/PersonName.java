package express.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are called here is for them to say, in one line. */
public final class PersonName {

    private static final int LONGEST = 200;

    private PersonName() {}

    public static String of(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A message key; nothing if it can be a name. */
    public static Optional<String> whatIsWrong(@Nullable String typed) {
        String name = of(typed);
        if (name.isEmpty()) {
            return Optional.of("people.name.missing");
        }
        if (name.length() > LONGEST) {
            return Optional.of("people.name.long");
        }
        return name.matches("[^\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+")
                ? Optional.empty()
                : Optional.of("people.name.signs");
    }
}
