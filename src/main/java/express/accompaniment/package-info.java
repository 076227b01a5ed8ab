/**
 * Accompanying one person: the plan in their own words with who does what by when, talks and workshops, how they judge
 * where they stand, the list that an adviser opens in the morning, handing a case over, how it ends, and asking later how
 * it went. All of it hangs on a {@link express.journeys.JourneyId}; the person sees all of it, working notes too, and
 * may say something to it. Modules that wait for somebody tell it to {@link express.accompaniment.Waits}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "interpreting",
            "jobs",
            "journeys",
            "messaging",
            "people",
            "translation",
            "ui"
        })
package express.accompaniment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
