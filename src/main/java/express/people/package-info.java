/**
 * People with an account: how they come in (invitation or registration), how they prove who they are (a code or link by
 * letter, a passkey, an outside identity provider), what they may do where (memberships and roles), their sessions, and
 * the export and erasure of what is held about them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui", "audit", "jobs", "messaging"})
package express.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
