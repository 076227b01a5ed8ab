/**
 * Finding a newcomer again who comes a second time, spelt otherwise: by names in any script, day of birth, telephone and
 * languages. It proposes, with reasons; that two files are of one person a person decides, and it can be undone. What it
 * compares are keyed hashes, and an adviser learns by it no more than that a file exists.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "base", "database", "directory", "journeys", "messaging", "people", "ui"})
package express.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
