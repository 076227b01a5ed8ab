/**
 * The report of a gathering: drafted from what happened, edited together by those who arranged it and the organisations
 * whose people took part, approved by these, and published in two languages as a page and as a paper. What people took
 * upon themselves is followed until it is done.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "boards",
            "database",
            "directory",
            "gatherings",
            "jobs",
            "lobby",
            "messaging",
            "people",
            "policy",
            "polls",
            "practices",
            "registration",
            "texts",
            "ui",
            "visits",
            "worksheets"
        })
package express.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
