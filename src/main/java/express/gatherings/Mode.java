package express.gatherings;

import java.util.Locale;

/** How people meet, as Erasmus+ tells activities apart. */
public enum Mode {
    VIRTUAL,
    BLENDED,
    PHYSICAL;

    public String key() {
        return "gatherings.mode." + name().toLowerCase(Locale.ROOT);
    }
}
