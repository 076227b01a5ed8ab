/**
 * Loans that run: from what a committee granted to the last cent that was paid back, or was not. What happens to a loan is
 * written down once and never changed; where it stands on any day is computed from that, and kept beside it so that pages and
 * figures need not. Every change stands in the books of the lender in the same transaction.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "applications",
            "audit",
            "base",
            "committee",
            "database",
            "directory",
            "holidays",
            "jobs",
            "ledger",
            "lending",
            "messaging",
            "people",
            "ui"
        })
package express.loans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
