/**
 * Self-assessment by a group: those who work in a network judge it by an instrument, each alone, and see together where
 * they agree, where they do not, what is weak and what has changed since the last time.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "base", "database", "directory", "jobs", "messaging", "people", "ui"})
package express.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
