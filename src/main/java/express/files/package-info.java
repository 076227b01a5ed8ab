/**
 * Uploads: accepted by what they are, not by what they are called, kept in the database, pictures drawn anew in a few
 * sizes so that nothing of the camera (place, time, device) remains, and handed out only to those who may see them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui", "people"})
package express.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
