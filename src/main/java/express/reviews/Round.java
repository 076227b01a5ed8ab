package express.reviews;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.writing.DraftId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review from the first submission to publication.
 *
 * @param organisation that owns the practice; the present one, as long as the round is open
 * @param networks in which the owner worked when it last submitted, or when it took the practice over
 * @param former organisations that owned the practice before
 * @param ownedSince when the owner took it over during the round; nothing, if it owned it from the beginning
 * @param version that was published at its end
 */
record Round(
        RoundId id,
        DraftId draft,
        int number,
        OrganisationId organisation,
        List<NetworkId> networks,
        List<OrganisationId> former,
        @Nullable Instant ownedSince,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Integer version) {

    static final String PATH = "/reviews";

    boolean open() {
        return closedAt == null;
    }

    String path() {
        return PATH + "/" + id;
    }

    String authorsPath() {
        return "/writing/" + draft + "/review";
    }
}
