package express.adoptions;

import java.util.List;

/** How far a network is with what it adapted. Whoever begins again after stopping adapts it anew. */
enum State {
    PLANNED,
    RUNNING,
    STOPPED;

    /** What may be reported next; that it goes on as before is news too. */
    List<State> next() {
        return switch (this) {
            case PLANNED -> List.of(PLANNED, RUNNING, STOPPED);
            case RUNNING -> List.of(RUNNING, STOPPED);
            case STOPPED -> List.of();
        };
    }

    String key() {
        return "adoptions.state." + name();
    }

    /** As a tag is coloured. */
    String kind() {
        return switch (this) {
            case PLANNED -> "warn";
            case RUNNING -> "good";
            case STOPPED -> "bad";
        };
    }
}
