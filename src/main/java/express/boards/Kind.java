package express.boards;

import java.util.List;
import java.util.Locale;

/** What a board is for, and the headings it has. */
public enum Kind {
    THEME(true, Part.OPPORTUNITY, Part.CHALLENGE, Part.RECOMMENDATION),
    SWOT(true, Part.STRENGTH, Part.WEAKNESS, Part.CHANCE, Part.RISK),
    QUESTIONS(false, Part.QUESTION),
    COMMITMENTS(true, Part.COMMITMENT);

    private final boolean shared;
    private final List<Part> parts;

    Kind(boolean shared, Part... parts) {
        this.shared = shared;
        this.parts = List.of(parts);
    }

    /** As it stands in message keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Part> parts() {
        return parts;
    }

    /** Whether everybody may mend each line; otherwise only who wrote it, and the host. */
    boolean isShared() {
        return shared;
    }

    /** Whether a line says who will do it by when. */
    boolean hasOwners() {
        return this == COMMITMENTS;
    }

    /** Whether a line can be ticked off: a question that was answered, a commitment that was kept. */
    boolean canBeDone() {
        return this == QUESTIONS || this == COMMITMENTS;
    }
}
