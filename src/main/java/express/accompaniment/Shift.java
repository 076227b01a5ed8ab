package express.accompaniment;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asks for another time of a talk that is planned.
 *
 * @param asker the person or the adviser
 * @param words what suits better; may be empty
 */
record Shift(UUID session, Awaited asker, Instant at, String words) {

    /** Whether the same side asks for the same time, in whichever words. */
    boolean isSameWish(Shift other) {
        return asker == other.asker && at.equals(other.at);
    }

    /** For whose answer it waits. */
    Awaited other() {
        return asker == Awaited.PERSON ? Awaited.ADVISER : Awaited.PERSON;
    }
}
