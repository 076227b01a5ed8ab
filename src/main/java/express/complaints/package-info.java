/**
 * Complaints about a lender: said by whoever asked for a loan, or written down for them; acknowledged and answered in plain
 * words, before days that the lender has set itself; looked at a second time by somebody else if that is wished.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "applications",
            "audit",
            "base",
            "database",
            "directory",
            "jobs",
            "messaging",
            "people",
            "ui"
        })
package express.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
