/**
 * What networks lack and what they can give, across countries: a need meets an offer, ranked with reasons. Nobody reads
 * whose it is before both sides have agreed; then names open, and what they do together is an initiative with a history.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "directory",
            "glossary",
            "jobs",
            "messaging",
            "people",
            "practices",
            "search",
            "ui"
        })
package express.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
