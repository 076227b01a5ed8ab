package express.beginnings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * From when to when a network meets.
 *
 * @param length until the end that was said, or else as long as most meetings last
 */
record Hours(LocalTime begin, Duration length) {

    static final Duration USUAL = Duration.ofHours(2);

    /** Nothing, as long as nobody has said when it begins. */
    static Optional<Hours> of(Written written) {
        return read(written.get("hour"))
                .map(begin -> new Hours(
                        begin,
                        read(written.get("until"))
                                .filter(begin::isBefore)
                                .map(end -> Duration.between(begin, end))
                                .orElse(USUAL)));
    }

    /** People may write the hour with one digit. */
    static Optional<LocalTime> read(String typed) {
        return typed.matches("([01]?\\d|2[0-3]):[0-5]\\d")
                ? Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed))
                : Optional.empty();
    }
}
