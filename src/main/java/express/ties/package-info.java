/**
 * Who is tied to whom in a network: each organisation says it for itself, and where two see it differently both views
 * stand. From these and from the services it draws the map, says what it means if somebody left or came, and hands what
 * it finds to the plan.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "base", "database", "directory", "people", "services", "ui"})
package express.ties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
