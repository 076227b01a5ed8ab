package express.assembly;

import java.util.Locale;

/** What members see of each other's work. */
enum Openness {
    NOTHING,
    HOURS,
    ALL;

    /** With fewer, somebody who knows their own part finds out what another had. */
    private static final int ENOUGH = 5;

    /** Whether the hours of so many people can be told as one sum. */
    boolean sumsHours(int people) {
        return this != NOTHING || people >= ENOUGH;
    }

    /** Whether the income of so many people can be told as one sum. */
    boolean sumsIncome(int people) {
        return this == ALL || people >= ENOUGH;
    }

    String key() {
        return "assembly.shows." + name().toLowerCase(Locale.ROOT);
    }
}
