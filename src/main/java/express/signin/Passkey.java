package express.signin;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that stays with somebody's device or password manager.
 *
 * @param signCount how often the device has signed, as it says itself; zero for those that do not count
 * @param backupEligible whether it may be on several devices of the person
 * @param transports how a browser reaches it, with commas between
 */
record Passkey(
        UUID id,
        PersonId personId,
        byte[] credentialId,
        byte[] publicKey,
        long signCount,
        boolean backupEligible,
        String transports,
        String label,
        Instant createdAt,
        @Nullable Instant usedAt) {

    static final int LONGEST_LABEL = 60;
}
