package express.breakouts;

import java.util.Locale;

/** What somebody does for their group besides taking part. */
enum Part {
    FACILITATES,
    REPORTS,
    INTERPRETS;

    String key() {
        return "breakouts.part." + name().toLowerCase(Locale.ROOT);
    }
}
