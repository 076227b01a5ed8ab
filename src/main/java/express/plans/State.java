package express.plans;

import java.util.List;

/** How far an action is. What was done or dropped can be taken up again; nothing is skipped. */
enum State {
    IDEA,
    AGREED,
    UNDER_WAY,
    DONE,
    DROPPED;

    List<State> next() {
        return switch (this) {
            case IDEA -> List.of(AGREED, DROPPED);
            case AGREED -> List.of(UNDER_WAY, IDEA, DROPPED);
            case UNDER_WAY -> List.of(DONE, AGREED, DROPPED);
            case DONE -> List.of(UNDER_WAY);
            case DROPPED -> List.of(IDEA);
        };
    }

    boolean isOver() {
        return this == DONE || this == DROPPED;
    }

    /** Whether somebody has promised it and still owes it. */
    boolean isPromised() {
        return this == AGREED || this == UNDER_WAY;
    }

    String key() {
        return "plans.state." + name();
    }

    /** What a button says that moves it there. */
    String move(State to) {
        boolean back = this == UNDER_WAY && to == AGREED;
        boolean again = this == DONE && to == UNDER_WAY;
        return "plans.move." + (back ? "BACK" : again ? "AGAIN" : to.name());
    }

    /** As a bar of the timeline is coloured. */
    String colour() {
        return switch (this) {
            case IDEA, DROPPED -> "fill-line";
            case AGREED -> "fill-edge";
            case UNDER_WAY -> "fill-accent";
            case DONE -> "fill-good";
        };
    }
}
