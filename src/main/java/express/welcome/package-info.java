/**
 * The public face of a network: what it does, where to start and how it looks, in the languages of the place. Whoever
 * coordinates it writes, and publishes each language when it is ready; pictures are shown only while everybody in them
 * agrees. Beside it stands where one can begin today, out of the services of the network.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "exhibits", "people", "services", "ui"})
package express.welcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
