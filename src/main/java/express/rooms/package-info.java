/**
 * Rooms in which people meet by video, on a server of BigBlueButton or behind links made by a pattern, such as those of
 * Jitsi. It knows no gathering: whoever needs a room names it, and gets a door for each guest. Rooms record nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ui"})
package express.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
