/**
 * Who interprets for a house that interpreters own: what they speak, how well and in which direction, when and where they
 * can be asked, and for whom they do not work. Whoever sends them out asks {@link express.interpreters.Interpreters} whom
 * a talk suits, and is told what stands in the way.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "directory", "people", "tariffs", "ui"})
package express.interpreters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
