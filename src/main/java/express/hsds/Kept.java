package express.hsds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of what others said of one thing.
 *
 * @param own whether Express has a place of its own for it
 * @param digest of all that was said of it; nothing, if only its name is known
 */
record Kept(
        Kind kind,
        UUID id,
        boolean own,
        @Nullable UUID organization,
        @Nullable UUID service,
        @Nullable UUID location,
        Remainder remainder,
        @Nullable String digest,
        @Nullable Instant modifiedAt) {

    private static final String ID = "id";

    /** An offer of which others said nothing else than Express does, but under an id of their own. */
    static Kept named(UUID ours, UUID said) {
        var remainder = new Remainder(
                Said.object().put(ID, said.toString()), Said.object().put(ID, ours.toString()));
        return new Kept(Kind.SERVICE_AT_LOCATION, ours, true, null, null, null, remainder, null, null);
    }

    /** That need not be kept beside its alias. */
    boolean isOnlyNamed() {
        return kind == Kind.SERVICE_AT_LOCATION
                && own
                && remainder.said().size() == 1
                && remainder.ours().size() == 1
                && remainder.said().has(ID);
    }
}
