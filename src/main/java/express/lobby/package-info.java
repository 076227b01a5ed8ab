/**
 * What people see while a gathering is under way: what happens now and next, the door of the room, the boards on which
 * they write and the polls that they answer. Participants come by the link of their registration, without an account.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "boards",
            "database",
            "gatherings",
            "people",
            "polls",
            "registration",
            "rooms",
            "ui"
        })
package express.lobby;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
