/**
 * The library of practices: transferable ways of doing one of the six steps, with what must exist locally, figures that
 * name their source, and the languages in which they can be read. Published records are immutable; the latest of each
 * is what the library shows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "exhibits", "glossary", "search", "texts", "ui"})
package express.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
