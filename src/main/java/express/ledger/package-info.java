/**
 * The books of a house in double entry: a chart of accounts that is data, entries that are balanced by the database and
 * never change, periods that are closed, the balance of any day, and an export for accountants. It knows nothing of what the
 * money is for; others book by the purpose of an account, whatever number a house gave it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "base", "database", "directory", "people", "ui"})
package express.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
