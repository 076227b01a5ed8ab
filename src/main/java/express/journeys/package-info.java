/**
 * The file of a newcomer, from the first contact on: who they are as far as it is needed, who accompanies them, to what
 * they said yes, what happened, what is to be done. It belongs to the person. Who else sees what of it the database finds
 * out itself, from cases and living consents, in one table that every policy asks ({@code journeys.sight}); other modules
 * hang theirs on a {@link express.journeys.JourneyId}, note what happened in the {@link express.journeys.Timeline}, and
 * ask {@link express.journeys.Consents} before they give anything on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "jobs",
            "messaging",
            "people",
            "permits",
            "translation",
            "ui"
        })
package express.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
