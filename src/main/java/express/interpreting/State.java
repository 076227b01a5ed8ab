package express.interpreting;

import java.util.Locale;

/** How far a request is. */
enum State {
    OPEN,
    COVERED,
    DONE,
    /** The interpreter was there. */
    NOBODY_CAME,
    CANCELLED;

    String key() {
        return "interpreting.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Kinds of tags. */
    String kind() {
        return switch (this) {
            case OPEN -> "warn";
            case COVERED, DONE -> "good";
            case NOBODY_CAME, CANCELLED -> "bad";
        };
    }

    boolean isOver() {
        return this != OPEN && this != COVERED;
    }
}
