package express.translation;

import express.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has read a text and vouches for it.
 *
 * @param hash of what they read
 */
record Confirmation(
        String key,
        byte[] hash,
        Instant confirmedAt,
        @Nullable PersonId confirmedBy) {}
