/**
 * Work in the background: routines that run by themselves again and again, and jobs that somebody starts, watches and
 * stops. Each runs on one node at a time; what a node had in hand when it died is taken up by another within a minute.
 * People see of their jobs how far they are and how they ended, and nobody else sees them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui"})
package express.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
