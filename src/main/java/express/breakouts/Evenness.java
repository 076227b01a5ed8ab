package express.breakouts;

import java.util.Locale;

/** How far groups may differ in size where nothing else is said. */
enum Evenness {
    EVEN(0),
    LOOSE(0.3),
    FREE(1);

    private final double slack;

    Evenness(double slack) {
        this.slack = slack;
    }

    int least(double share) {
        return this == FREE ? 1 : (int) Math.floor(share * (1 - slack));
    }

    int most(double share, int people) {
        return this == FREE ? people : (int) Math.ceil(share * (1 + slack));
    }

    String key() {
        return "breakouts.evenness." + name().toLowerCase(Locale.ROOT);
    }
}
