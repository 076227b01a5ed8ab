package express.bundles;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that was brought here: what it says of itself, and how far it has been taken.
 *
 * @param practices how many are in it
 * @param reached how many of them have been looked at
 * @param added those that were not here before; {@code renewed} got a later version, {@code unchanged} were here as
 *     they are, and {@code leftOut} could not be taken
 */
record Bundle(
        UUID id,
        String site,
        byte[] key,
        Instant madeAt,
        String licence,
        int practices,
        Instant broughtAt,
        State state,
        @Nullable UUID jobId,
        int reached,
        int added,
        int renewed,
        int unchanged,
        int leftOut,
        @Nullable Instant endedAt) {

    enum State {
        BROUGHT,
        STARTED,
        /** It was stopped or failed, and can go on where it was. */
        PAUSED,
        DONE
    }

    String path() {
        return ImportPages.PATH + "/" + id;
    }

    String host() {
        return URI.create(site).getHost();
    }

    String fingerprint() {
        return Seal.fingerprint(key);
    }

    boolean canStart() {
        return state == State.BROUGHT || state == State.PAUSED;
    }
}
