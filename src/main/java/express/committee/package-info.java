/**
 * How a lender decides together: sessions with an agenda of applications that are ready, members who score alone, talk, and
 * vote, a decision that counts once somebody else has signed it, and minutes. Whoever is too close to an application stands
 * apart from it. Rules say at any time what stands in the way; nobody decides past them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "applications",
            "audit",
            "base",
            "database",
            "directory",
            "lending",
            "messaging",
            "people",
            "ui"
        })
package express.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
