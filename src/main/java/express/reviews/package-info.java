/**
 * How a practice is reviewed before it is published: the coordinators of its network vouch that it is complete, and
 * reviewers from elsewhere judge it. Rules say at any time what stands in the way; nobody publishes past them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "exhibits",
            "jobs",
            "messaging",
            "people",
            "practices",
            "texts",
            "ui",
            "writing"
        })
package express.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
