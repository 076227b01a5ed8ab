/**
 * What a public body must say and keep to: the privacy notice, the accessibility statement and the imprint, which come
 * with a release and belong to the operator from the first change on; the periods after which rows are removed; and the
 * record of processing, made of what all modules declare about the personal data they hold.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui", "jobs", "texts", "people"})
package express.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
