/**
 * How a network begins and grows. Somebody asks for one and an operator decides; its people go through seven steps in any
 * order; and a ladder shows how far it is, counted from what is there, and what the next rung needs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "messaging", "people", "ui"})
package express.beginnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
