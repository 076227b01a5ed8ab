package express.registration;

import java.util.Locale;

/** For what somebody agrees that their data are used; each by itself, and only by themselves. */
public enum Purpose {
    /** Their name stands on the list that participants see. */
    LIST,
    /** Others at the gathering get their address. */
    CONTACT,
    PICTURES,
    /** They hear of further gatherings. */
    NEWS;

    String key() {
        return "registration.purpose." + name().toLowerCase(Locale.ROOT);
    }
}
