/**
 * The public face of a network: what it does, where to start and how it looks, in the languages of the place. Whoever
 * coordinates it writes, and publishes when it is ready; pictures are shown only while everybody in them agrees.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "exhibits", "people", "ui"})
package express.welcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
