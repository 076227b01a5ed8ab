/**
 * Who comes to a gathering: places that are claimed in one statement, quotas, a waiting list whose people move up by
 * themselves, and what each participant says for themselves by a link that needs no account. The host owns the
 * gathering; every organisation registers its own people and no others.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "database", "directory", "gatherings", "jobs", "messaging", "people", "ui"})
package express.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
