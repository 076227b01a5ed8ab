package express.committee;

import java.util.Locale;

/** What a committee can say to an application. */
enum Verdict {
    AS_ASKED,
    CHANGED,
    POSTPONED,
    REFUSED;

    boolean grants() {
        return this == AS_ASKED || this == CHANGED;
    }

    String key() {
        return "committee.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
