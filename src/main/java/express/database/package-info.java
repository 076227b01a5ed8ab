/**
 * The application's way to PostgreSQL: the embedded one or an outside one by property, migrations as its owner, and
 * transactions that tell the database who is looking, so that row-level security holds even where code forgets.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "postgres"})
package express.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
