/**
 * What a house of interpreters lacks: for which languages nobody was found, how long it took to find somebody, and how much
 * was filled. Networks are told each time as something that was looked for, so that it counts among what they lack, and a
 * language that is missing becomes an action of their plan, such as training people who speak it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "directory",
            "interpreters",
            "interpreting",
            "jobs",
            "people",
            "services",
            "ui"
        })
package express.shortfalls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
