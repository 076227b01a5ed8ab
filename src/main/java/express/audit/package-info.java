/**
 * The trail of who looked at a person's file and who changed it. Entries are written in the same transaction as the
 * act, cannot be altered by the application's own role, and are chained by hash per file within a minute, so that a
 * missing or altered one is found. They hold names of fields and keyed hashes, never content: when a person is erased,
 * the key goes and the hashes say nothing any more.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "jobs"})
package express.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
