/**
 * What somebody learned or did, said by an organisation so that others can check it: Open Badges 3.0 and Verifiable
 * Credentials 2.0, signed with the organisation's own key, with a list of what was taken back. Whoever is shown a number,
 * a file or a square checks it on one page, ours or another's. Modules issue through {@link express.credentials.Issuing}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "base", "database", "directory", "files", "people", "ui"})
package express.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
