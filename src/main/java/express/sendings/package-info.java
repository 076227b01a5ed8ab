/**
 * What becomes of a form that is sent twice, by a double click or after an answer that was lost: its work is done once
 * (see {@link express.database.Sending}), and whoever sends it again is led on to where the first sending led.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "jobs", "ui"})
package express.sendings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
