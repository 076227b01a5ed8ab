/**
 * Practices that somebody puts together for others, such as those who go on a study visit: in an order of its own, each
 * with a word on why, to be read by a link and printed as a booklet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "people", "practices", "ui"})
package express.collections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
