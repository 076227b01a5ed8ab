/**
 * Learning webinars and meetings: their programme as it is arranged by the organisation that hosts them, as it was
 * published in versions, in several languages and everybody's own time, on paper and for calendars. Who comes is
 * another module's; here stand the gathering, its sessions, and what changed between two versions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "interpreting",
            "people",
            "practices",
            "texts",
            "ui"
        })
package express.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
