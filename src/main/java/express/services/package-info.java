/**
 * What organisations do for people: who may come, in which languages, when and where, how long one waits, and whether
 * somebody said lately that it is still so.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "files",
            "jobs",
            "messaging",
            "people",
            "places",
            "search",
            "ui"
        })
package express.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
