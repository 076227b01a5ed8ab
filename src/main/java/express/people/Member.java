package express.people;

import express.base.PersonId;
import express.base.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody as an organisation knows them: who they are, since when they belong to it, and what they may do there. */
public record Member(
        PersonId id, String name, @Nullable String email, Instant since, boolean deactivated, Set<Role> roles) {

    public boolean administers() {
        return roles.contains(Role.ADMINISTRATOR);
    }
}
