/**
 * Who sits in which breakout session: the host says what counts and who facilitates, takes notes or interprets; answers
 * are searched in the background, compared and published by people. After a drop-out an answer that moves as few as
 * possible is prepared. Participants see their own group, in the lobby too, and of others who agreed to be seen.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assignment",
            "audit",
            "base",
            "database",
            "directory",
            "gatherings",
            "jobs",
            "lobby",
            "messaging",
            "people",
            "registration",
            "rooms",
            "ui"
        })
package express.breakouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
