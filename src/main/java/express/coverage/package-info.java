/**
 * What a network has for whom: steps by target groups, languages and places, counted from the services that somebody can
 * come to today, with what was looked for beside it. What is missing is named, and becomes an action of the plan in one
 * step.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "people", "services", "ui"})
package express.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
