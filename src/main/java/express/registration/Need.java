package express.registration;

import java.util.Locale;

/** What can be made ready for somebody. Why they need it is not asked and not kept. */
public enum Need {
    CAPTIONS,
    MATERIAL_EARLY,
    PRINTED_MATERIAL,
    SLOW_CONNECTION,
    PHONE_ONLY,
    QUIET_PLACE,
    NO_STEPS,
    CHILDCARE;

    String key() {
        return "registration.need." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
