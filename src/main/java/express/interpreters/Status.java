package express.interpreters;

import java.util.Locale;

/** As what somebody interprets for a house. */
public enum Status {
    EMPLOYEE,
    /** Up to a sum in a year. */
    VOLUNTEER,
    SELF_EMPLOYED;

    public String key() {
        return "interpreters.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
