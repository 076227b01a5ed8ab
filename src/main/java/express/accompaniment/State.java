package express.accompaniment;

import java.util.Locale;

/** How far a goal or a step is. */
enum State {
    OPEN,
    DONE,
    DROPPED;

    String key() {
        return "accompaniment.state." + name().toLowerCase(Locale.ROOT);
    }
}
