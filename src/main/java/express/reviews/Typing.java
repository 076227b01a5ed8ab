package express.reviews;

import java.util.Optional;

/** What people type into the larger boxes. */
final class Typing {

    static final int LONGEST = 5000;

    private Typing() {}

    /** Without signs that no database keeps, and those that turn letters around beyond their own paragraph. */
    static String plain(String typed) {
        return typed.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]", "")
                .strip();
    }

    /** The message key of what is wrong. */
    static Optional<String> tooLong(String words) {
        return words.length() > LONGEST ? Optional.of("reviews.fault.long") : Optional.empty();
    }

    static Optional<String> missingOrTooLong(String words) {
        return words.isBlank() ? Optional.of("reviews.fault.words") : tooLong(words);
    }
}
