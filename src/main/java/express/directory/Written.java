package express.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people type into one line: without space around it, and without signs that are not seen. */
final class Written {

    /** No controls, and no marks that would turn the letters of the page around a name. */
    static final String LINE = "[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]*";

    /** The same with line breaks. */
    static final String TEXT =
            "[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]*(\\r?\\n[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]*)*";

    private Written() {}

    static String line(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }

    static @Nullable String optional(@Nullable String typed) {
        String line = line(typed);
        return line.isEmpty() ? null : line;
    }
}
