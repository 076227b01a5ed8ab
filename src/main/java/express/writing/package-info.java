/**
 * How a practice is written: part by part, by the people of one organisation and those whom they ask to join, saved as
 * they type. A draft may be as incomplete as it likes; it says itself what is missing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "exhibits",
            "glossary",
            "jobs",
            "messaging",
            "people",
            "practices",
            "texts",
            "translation",
            "ui"
        })
package express.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
