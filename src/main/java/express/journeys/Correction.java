package express.journeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person says is otherwise.
 *
 * @param taken nothing, while it waits for who accompanies
 */
record Correction(
        UUID id,
        Category category,
        String words,
        Instant saidAt,
        @Nullable Boolean taken,
        String answer) {

    boolean waits() {
        return taken == null;
    }
}
