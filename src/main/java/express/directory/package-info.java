/**
 * Who works where: networks, the organisations in them by family, and the pages on which organisations look after their
 * members and operators after the installation. It founds an empty installation, and its demonstration is the named
 * world in which all other modules show what they do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "base", "database", "files", "messaging", "people", "ui"})
package express.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
