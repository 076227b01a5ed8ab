package express.hsds;

import express.base.ChainStep;
import express.base.NetworkId;
import express.directory.Family;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of another directory that was brought here.
 *
 * @param network of which it is; nothing, if of the whole installation
 */
record Import(
        UUID id,
        @Nullable NetworkId network,
        Instant broughtAt,
        String file,
        long size,
        Locale language,
        ChainStep step,
        Family family,
        State state,
        @Nullable UUID jobId,
        int documents,
        int created,
        int changed,
        @Nullable Instant endedAt) {

    enum State {
        BROUGHT,
        READING,
        /** One sees what taking it would do. */
        READ,
        TAKING,
        DONE,
        /** Nothing in it can be taken. */
        REFUSED
    }

    Wishes wishes() {
        return new Wishes(language, step, family);
    }

    String path() {
        return IncomingPages.PATH + "/" + id;
    }

    boolean canRead() {
        return state == State.BROUGHT || state == State.READING;
    }

    /** Also again, after somebody has decided on what waited. */
    boolean canTake() {
        return state == State.READ || state == State.TAKING || state == State.DONE;
    }
}
