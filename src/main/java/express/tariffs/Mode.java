package express.tariffs;

import java.util.Locale;

/** How an interpreter is there. */
public enum Mode {
    ON_SITE,
    /** Some hours at an institution, for whoever comes. */
    STANDING,
    TELEPHONE,
    VIDEO,
    /** A text is translated; nobody has to be anywhere at any hour. */
    WRITTEN;

    public boolean isWritten() {
        return this == WRITTEN;
    }

    /** Whether somebody has to go there. */
    public boolean travels() {
        return this == ON_SITE || this == STANDING;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "tariffs.mode." + slug();
    }
}
