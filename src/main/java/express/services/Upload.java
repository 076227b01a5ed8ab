package express.services;

import express.base.NetworkId;
import express.base.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody brought.
 *
 * @param network whose organisations it is about, or nothing
 * @param organisation whose services it is about, or nothing
 * @param name of the file
 */
record Upload(
        UUID id,
        @Nullable NetworkId network,
        @Nullable OrganisationId organisation,
        String name,
        byte[] content,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        int added,
        int changed) {

    String path() {
        return UploadPages.PATH + id;
    }
}
