package express.people;

import express.base.PersonId;
import express.base.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody was asked by letter to join an organisation, and has not answered yet. */
public record Invitation(
        UUID id, String email, Host host, Set<Role> roles, PersonId by, Instant madeAt, Instant expiresAt) {}
