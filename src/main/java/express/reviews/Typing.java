package express.reviews;

import java.util.Optional;

/** What people type into the larger boxes. */
final class Typing {

    static final int LONGEST = 5000;

    private Typing() {}

    /** The message key of what is wrong. */
    static Optional<String> tooLong(String words) {
        return words.length() > LONGEST ? Optional.of("reviews.fault.long") : Optional.empty();
    }

    static Optional<String> missingOrTooLong(String words) {
        return words.isBlank() ? Optional.of("reviews.fault.words") : tooLong(words);
    }
}
