/**
 * Study visits: a practice as its organisation shows it to people elsewhere, station by station, with pictures, words and
 * questions. A visit is walked through page by page, by keyboard and on a phone, or read as a printed dossier; no film is
 * needed to follow it. It can be shown in sessions of gatherings, whose participants ask before and during.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "files",
            "gatherings",
            "people",
            "practices",
            "registration",
            "texts",
            "ui"
        })
package express.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
