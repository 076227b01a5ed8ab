/**
 * On which days nobody works where: public holidays of countries and regions as data, and movable feasts reckoned from
 * Easter. Whoever counts working days or moves something out of the way of a holiday asks here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package express.holidays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
