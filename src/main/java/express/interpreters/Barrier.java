package express.interpreters;

import java.util.Locale;

/** Why somebody cannot be asked for a talk. */
public enum Barrier {
    LANGUAGE,
    MODE,
    AWAY,
    CONFLICT,
    GENDER,
    BUSY,
    /** Between this and what they have already there would be too little rest. */
    REST,
    /** A volunteer who would earn more than is allowed in a year. */
    CEILING;

    public String key() {
        return "interpreters.barrier." + name().toLowerCase(Locale.ROOT);
    }
}
