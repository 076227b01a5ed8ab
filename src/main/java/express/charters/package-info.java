/**
 * How a network works together, as a text in versions: charter, governance and pathway. There is a common model that
 * operators keep; a network adopts a version of it and says where it does otherwise and why, and everybody sees the
 * difference.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "messaging", "people", "texts", "ui"})
package express.charters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
