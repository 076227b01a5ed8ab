/**
 * Where the officers of a lender go to be found, how many people they meet and how many ask; and what comes of it: contacts,
 * enquiries, applications and decisions, by channel and by officer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"applications", "audit", "base", "database", "directory", "people", "ui"})
package express.outings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
