/**
 * What a network writes down in a work session: strengths and weaknesses, how its members work together, what could be
 * better, what its people need to learn, who matters, and why things are as they are. Lines are added quickly by several
 * people at once, and each becomes an action, a need or an initiative without being typed again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "base", "boards", "database", "directory", "people", "ui"})
package express.worksheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
