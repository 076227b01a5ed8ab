package express.people;

import express.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who asks an organisation to take them in. */
public record JoinRequest(
        PersonId person, String name, @Nullable String email, Instant askedAt) {}
