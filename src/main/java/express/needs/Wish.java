package express.needs;

import express.base.NetworkId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need or an offer as its own network sees it.
 *
 * @param shown whether other networks read it
 * @param source where in the network's own pages it was found
 */
record Wish(
        NetworkId network,
        UUID id,
        Direction direction,
        Said said,
        boolean shown,
        @Nullable String source,
        @Nullable Instant withdrawnAt,
        int version) {

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    boolean isOpen(LocalDate today) {
        return !withdrawn() && !said.until().isBefore(today);
    }

    String path(String slug) {
        return NeedPages.path(slug) + "/" + id;
    }
}
