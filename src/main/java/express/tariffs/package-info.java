/**
 * What interpreting costs and what it pays: tariffs as data with validity, and an engine that turns a performance, a
 * cancellation or a translation into lines of money. It knows no interpreter and no clock; the same tariff gives the same
 * lines for ever.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "holidays", "people", "ui"})
package express.tariffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
