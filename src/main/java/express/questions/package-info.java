/**
 * Questions to the organisation that runs a practice, and its answers. What is asked openly stands below the practice
 * once somebody has answered it and said yes to showing it, and can be hidden again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "messaging", "people", "practices", "ui"})
package express.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
