/**
 * Pictures and documents that are shown with a practice, and the consents of the persons in them. Nothing is shown to
 * readers before everybody who can be recognised has agreed, and whoever takes that back, without an account, removes
 * it at once from everywhere. Practices name what they show by its id and ask here whether it is still to be seen.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "database", "directory", "files", "messaging", "people", "texts", "ui"})
package express.exhibits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
