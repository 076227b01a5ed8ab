package express.attendance;

import express.credentials.CredentialNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody was told on paper what they attended. What it says never changes. */
record Certificate(
        UUID id,
        UUID gathering,
        UUID participant,
        int edition,
        String number,
        String content,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant toldAt) {

    CredentialNumber credential() {
        return new CredentialNumber(number);
    }

    Attested attested() {
        return Attested.read(content);
    }

    boolean counts() {
        return revokedAt == null;
    }
}
