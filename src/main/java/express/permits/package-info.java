/**
 * Whether somebody may work for themselves in a country: a table of rules by country and status, each with its source and
 * the day on which it was checked. What nobody has checked is unknown, and every answer ends with whom to ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "translation", "ui"})
package express.permits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
