/**
 * The people to whom a house of interpreters belongs: members and those who learn, what they learnt, and what they decide with
 * one vote each. How much of each other's hours and income they see is decided in the same way. A report of the year is made
 * of all of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "database", "directory", "interpreting", "jobs", "messaging", "people", "ui"})
package express.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
