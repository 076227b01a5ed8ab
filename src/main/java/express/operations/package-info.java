/**
 * What whoever runs an installation needs: whether a node can serve, what it counts, and the commands of the jar that
 * back up, restore and verify without the web server.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "postgres", "audit", "ui"})
package express.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
