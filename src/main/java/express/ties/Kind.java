package express.ties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tie consists of, as one of its ends sees it. */
enum Kind {
    REFERS_TO,
    REFERRED_BY,
    SHARES,
    PROJECTS,
    FINANCES,
    FINANCED_BY,
    INFORMS;

    /** The same as the other end would say it. */
    Kind mirrored() {
        return switch (this) {
            case REFERS_TO -> REFERRED_BY;
            case REFERRED_BY -> REFERS_TO;
            case FINANCES -> FINANCED_BY;
            case FINANCED_BY -> FINANCES;
            case SHARES, PROJECTS, INFORMS -> this;
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
