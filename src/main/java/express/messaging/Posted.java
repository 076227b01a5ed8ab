package express.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that is to be handed over.
 *
 * @param recipient the name, which may be empty
 * @param tries this one counted
 * @param late whether what it carries has run out
 */
record Posted(
        UUID id,
        Channel channel,
        String recipient,
        String address,
        Written written,
        Instant writtenAt,
        int tries,
        boolean late) {}
