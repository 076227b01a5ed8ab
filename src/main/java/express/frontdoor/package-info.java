/**
 * The front door: a few questions, one a page, in ten languages and answered by tapping, that end in next steps with
 * somebody's name behind them and a way to be called back. Whoever comes is nobody: answers are kept for a short while
 * under keys that only they hold, and nothing stays on the phone. A worker can type for somebody, who confirms.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "directory",
            "gatherings",
            "holidays",
            "journeys",
            "messaging",
            "people",
            "places",
            "practices",
            "search",
            "seeking",
            "services",
            "translation",
            "ui"
        })
package express.frontdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
