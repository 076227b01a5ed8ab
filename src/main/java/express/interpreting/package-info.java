/**
 * A house of interpreters at work: organisations with an agreement ask for somebody, those whom it suits are offered it
 * and the first who accepts has it, or the most suitable, the professional signs what was done on the interpreter's phone, and
 * one mission gives what the client is charged and what the interpreter is paid. Of the case nobody learns anything here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "directory",
            "holidays",
            "interpreters",
            "jobs",
            "messaging",
            "people",
            "places",
            "services",
            "tariffs",
            "ui"
        })
package express.interpreting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
