/**
 * A week of missions shared out among interpreters: nobody at two places at once, what people wished for, and above all paid
 * hours that come out fairly. A proposal says how far it can be from the best, and how unequal the hours are; people pin
 * what they want to keep, and offers go out as always.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assignment",
            "base",
            "database",
            "directory",
            "interpreters",
            "interpreting",
            "people",
            "ui"
        })
package express.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
