package express.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was seen, from then until then.
 *
 * @param session nothing, if it is not known in which they were
 */
record Spell(UUID participant, @Nullable UUID session, Source source, Instant beganAt, Instant endedAt) {

    Stretch stretch() {
        return new Stretch(beganAt, endedAt);
    }
}
