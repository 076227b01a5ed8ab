/**
 * Practices found by words, in whatever language they were typed and written: the page, and the same for machines.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "glossary", "practices", "search", "ui"})
package express.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
