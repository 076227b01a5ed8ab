/** The start page and what else is composed from all the other modules. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "practices", "ui"})
package express.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
