/**
 * How a lender judges itself by a code of good conduct: clause by clause whether it applies, whether it is a priority,
 * whether it is complied with, and what shows it; and what that comes to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"applications", "audit", "base", "database", "directory", "people", "ui"})
package express.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
