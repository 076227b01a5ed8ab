/**
 * What the European Union and others decided and pay for, as far as it serves entrepreneurship of newcomers: instruments
 * with their actions, funds, and calls with deadlines. It comes with a release in own words, each line marked as found in
 * a source or still to be checked; operators change and add to it, and other modules cite its actions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "base", "database", "people", "ui"})
package express.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
