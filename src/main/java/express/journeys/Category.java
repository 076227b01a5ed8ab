package express.journeys;

import java.util.Locale;

/** A kind of data about a person. Consents name them, and the database shows each only to whom it is open. */
public enum Category {
    NAME,
    CONTACT,
    LANGUAGES,
    RESIDENCE,
    PLAN,
    SESSIONS,
    COMPETENCES,
    DOCUMENTS,
    FINANCE;

    /** The message key of its words. */
    public String key() {
        return "journeys.category." + name().toLowerCase(Locale.ROOT);
    }
}
