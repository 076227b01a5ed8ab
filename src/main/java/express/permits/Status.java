package express.permits;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what somebody stays in a country, only as far as a rule asks. */
public enum Status {
    EU_CITIZEN,
    FAMILY_OF_EU_CITIZEN,
    RECOGNISED_REFUGEE,
    SUBSIDIARY_PROTECTION,
    TEMPORARY_PROTECTION,
    ASYLUM_PROCEDURE,
    PERMANENT_RESIDENCE,
    LIMITED_RESIDENCE,
    STUDENT,
    OTHER;

    public static Optional<Status> find(String typed) {
        return Stream.of(values()).filter(it -> it.name().equals(typed)).findFirst();
    }

    /** The message key of its words. */
    public String key() {
        return "permits.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
