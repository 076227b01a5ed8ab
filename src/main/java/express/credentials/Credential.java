package express.credentials;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was issued here.
 *
 * @param name of the holder, gone with the document and the token once the person is erased
 */
record Credential(
        UUID id,
        String number,
        OrganisationId organisationId,
        String title,
        Locale language,
        Instant issuedAt,
        @Nullable Instant validUntil,
        int list,
        int index,
        String claim,
        @Nullable String name,
        @Nullable String document,
        @Nullable String token,
        @Nullable Instant revokedAt,
        @Nullable Reason reason) {

    Verdict.Outcome outcome(Instant now) {
        if (revokedAt != null) {
            return Verdict.Outcome.REVOKED;
        }
        return validUntil != null && !now.isBefore(validUntil) ? Verdict.Outcome.EXPIRED : Verdict.Outcome.VALID;
    }
}
