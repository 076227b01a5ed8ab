package express.needs;

import express.base.NetworkId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What two networks do together, or one would like to do with another that is not found yet.
 *
 * @param network which began it
 * @param begins from when on; nothing, if that is open
 */
record Initiative(
        UUID id,
        NetworkId network,
        @Nullable NetworkId other,
        @Nullable UUID need,
        @Nullable UUID offer,
        @Nullable Way way,
        String title,
        String words,
        Locale language,
        @Nullable String source,
        @Nullable LocalDate begins,
        State state,
        Instant begunAt,
        int version) {

    /** How far it is. */
    enum State {
        PLANNED,
        RUNNING,
        DONE,
        STOPPED;

        String key() {
            return "needs.state." + name();
        }

        boolean isOver() {
            return this == DONE || this == STOPPED;
        }
    }

    /** What somebody told of it. */
    record Happening(int version, Instant at, NetworkId network, State state, String words) {}

    /** The one of both that is not this. */
    @Nullable
    NetworkId beside(NetworkId one) {
        return one.equals(network) ? other : network;
    }

    String path(String slug) {
        return InitiativePages.path(slug) + "/" + id;
    }
}
