/**
 * Where Express keeps its rows when no outside PostgreSQL is configured: a real PostgreSQL server of its own,
 * unpacked, started and stopped under the data folder. {@link express.postgres.EmbeddedPostgres} is the front door;
 * it holds a lock so that one folder has one application, takes over a server that an application left behind when it
 * was killed, and hands out a {@link express.postgres.DatabaseAccess} with two roles: an owner that runs migrations and
 * an application role that owns nothing. {@link express.postgres.Backup} copies such a folder while it is in use,
 * restores the copy elsewhere and proves that the copy starts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package express.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
