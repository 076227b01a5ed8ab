package express.breakouts;

import java.util.Locale;

/** How much something counts beside the others. */
enum Weight {
    NOT(0),
    SOME(1),
    MUCH(4);

    private final int times;

    Weight(int times) {
        this.times = times;
    }

    long price(long of) {
        return times * of;
    }

    String key() {
        return "breakouts.weight." + name().toLowerCase(Locale.ROOT);
    }
}
