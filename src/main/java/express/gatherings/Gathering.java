package express.gatherings;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere people meet, in rooms or online.
 *
 * @param host the organisation that answers for it
 * @param version the latest that was published, 0 before the first
 * @param begins by that version
 * @param invented made up to show how it works
 */
public record Gathering(
        UUID id,
        String slug,
        OrganisationId host,
        int version,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable Instant calledOffAt,
        boolean invented) {

    public GatheringId key() {
        return new GatheringId(id);
    }

    public String path() {
        return GatheringPages.PATH + "/" + slug;
    }

    public boolean published() {
        return version > 0;
    }

    public boolean calledOff() {
        return calledOffAt != null;
    }

    /** Whether it lies ahead or is under way. */
    public boolean coming(Instant now) {
        return ends != null && ends.isAfter(now);
    }
}
