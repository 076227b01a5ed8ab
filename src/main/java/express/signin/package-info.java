/**
 * The ways in: a code or a link by letter, a passkey, an outside identity provider, or somebody invented in a
 * demonstration. Whoever has come in keeps a sitting, a session in the database, until they leave or it ends; what they
 * sent too late waits for them. Before every handler stands the {@code Doorkeeper}, and for each request it is found out
 * anew who is looking.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "jobs", "messaging", "people", "ui"})
package express.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
