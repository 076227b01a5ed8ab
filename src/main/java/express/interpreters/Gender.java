package express.interpreters;

import java.util.Locale;

/** What a person may wish for in whom they talk through. Interpreters say it themselves, or not. */
public enum Gender {
    WOMAN,
    MAN;

    public String key() {
        return "interpreters.gender." + name().toLowerCase(Locale.ROOT);
    }
}
