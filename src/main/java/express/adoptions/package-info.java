/**
 * What networks make of practices of others: they adapt one in one step, write their version of it, and tell what came of
 * it. Whoever owns the practice sees who adapted it and with what result; those who adapted it are told when it changes
 * or is withdrawn, and asked twice a year how it goes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "directory",
            "jobs",
            "messaging",
            "people",
            "practices",
            "ui",
            "writing"
        })
package express.adoptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
