package express.accompaniment;

import java.util.Locale;

/** Whose turn it is. */
public enum Turn {
    PERSON,
    ADVISER,
    /** Another organisation. */
    OTHER,
    /** A day that bites, whoever acts. */
    DATE;

    String key() {
        return "accompaniment.turn." + slug();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
