package express.assembly;

import java.util.Locale;

/** What members see of each other's work. */
enum Openness {
    NOTHING,
    HOURS,
    ALL;

    String key() {
        return "assembly.shows." + name().toLowerCase(Locale.ROOT);
    }
}
