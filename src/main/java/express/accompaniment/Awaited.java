package express.accompaniment;

import java.util.Locale;

/** For whom a case, or a step of it, waits. */
public enum Awaited {
    PERSON,
    ADVISER,
    /** Another organisation. */
    OTHER,
    /** A day that bites, whoever acts. */
    DATE;

    String key() {
        return "accompaniment.awaited." + slug();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
