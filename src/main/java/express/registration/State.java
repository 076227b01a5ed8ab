package express.registration;

import java.util.Locale;

/** How far somebody's registration is. */
public enum State {
    /** The host has not looked at it. */
    ASKED(true, false),
    CONFIRMED(true, true),
    /** A place is kept until they accept it, or too long have not. */
    OFFERED(true, true),
    WAITING(true, false),
    DECLINED(false, false),
    CANCELLED(false, false),
    /** They did not accept a place in time. */
    LAPSED(false, false);

    private final boolean open;
    private final boolean seated;

    State(boolean open, boolean seated) {
        this.open = open;
        this.seated = seated;
    }

    /** Whether it can still come to something. */
    public boolean open() {
        return open;
    }

    /** Whether a place is counted for them. */
    public boolean seated() {
        return seated;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "registration.state." + slug();
    }

    String colour() {
        return switch (this) {
            case CONFIRMED -> "good";
            case DECLINED, CANCELLED, LAPSED -> "bad";
            case ASKED, OFFERED, WAITING -> "warn";
        };
    }
}
