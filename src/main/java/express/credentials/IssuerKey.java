package express.credentials;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key of an organisation, of which everybody may know this half. */
record IssuerKey(
        UUID id,
        OrganisationId organisationId,
        byte[] key,
        Instant madeAt,
        @Nullable Instant retiredAt) {

    String multikey() {
        return Base58.multikey(key);
    }
}
