package express.journeys;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened a file that is not their case, said why, and sees it for a few hours.
 *
 * @param person nobody, if they have been erased since
 */
record Glass(UUID id, @Nullable PersonId person, String reason, Instant brokenAt, Instant until) {}
