/**
 * How a practice gets into other hands when its people leave: its organisation offers it to another one of the same
 * network, which accepts or declines. Where nobody is left to offer, those who hold the network together do it. Everybody
 * can read who had it before; versions that were published stay as they were.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "messaging",
            "people",
            "practices",
            "ui",
            "writing"
        })
package express.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
