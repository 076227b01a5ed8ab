package express.boards;

import java.util.Locale;

/** Under which heading a line stands. */
public enum Part {
    OPPORTUNITY,
    CHALLENGE,
    RECOMMENDATION,
    STRENGTH,
    WEAKNESS,
    CHANCE,
    RISK,
    QUESTION,
    COMMITMENT;

    /** As it stands in addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "boards.part." + slug();
    }
}
