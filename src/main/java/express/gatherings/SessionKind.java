package express.gatherings;

import java.util.Locale;

/** What happens in a session. */
public enum SessionKind {
    KEYNOTE,
    STUDY_VISIT,
    BREAKOUT,
    POLICY_INPUT,
    PLENARY,
    WORK_SESSION,
    BREAK;

    public String key() {
        return "gatherings.kind." + slug();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
