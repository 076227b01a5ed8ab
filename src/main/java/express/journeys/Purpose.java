package express.journeys;

import java.util.Locale;

/** For what a person can be asked. Whose people may then look, and at what at most, is data ({@link Purposes}). */
public enum Purpose {
    /** That the organisation keeps the file at all; taken back, nobody but the person sees it. */
    HOLD,
    REFER,
    LEND,
    INVITE,
    FOLLOW_UP,
    /** That they are counted in figures, without a name. */
    COUNT;

    /** The message key of its words. */
    public String key() {
        return "journeys.purpose." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
