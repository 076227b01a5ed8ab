package express.needs;

import java.util.Locale;

/** Whether a network lacks something or can give it. */
enum Direction {
    NEED,
    OFFER;

    Direction other() {
        return this == NEED ? OFFER : NEED;
    }

    String key(String what) {
        return "needs." + what + "." + name().toLowerCase(Locale.ROOT);
    }
}
