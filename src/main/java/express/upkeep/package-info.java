/**
 * Keeps the library true: when the term of its network has passed, the owner of a practice is asked by letter whether it
 * still is so, and answers by a link that needs no account. What nobody confirms is called unconfirmed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "directory", "jobs", "messaging", "people", "practices", "ui"})
package express.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
