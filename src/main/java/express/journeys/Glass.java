package express.journeys;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;

/** Somebody opened a file that is not their case, said why, and sees it for a few hours. */
record Glass(UUID id, PersonId person, String reason, Instant brokenAt, Instant until) {}
