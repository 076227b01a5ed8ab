/**
 * Practices go from one installation to another in a bundle: one file, made and signed by the installation that
 * published them. Another one checks who signed it and that nothing in it was altered, looks at each sheet as at one by
 * a stranger, and takes what it does not have yet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "files", "jobs", "people", "practices", "ui"})
package express.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
