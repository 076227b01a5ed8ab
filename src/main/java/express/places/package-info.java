/**
 * Where things are: the towns of Europe with their coordinates and their names in several scripts, the outlines of
 * countries, finer areas that an operator brings as GeoJSON, and how far it is from here to there. It knows nothing of
 * what is at a place.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "files", "ui"})
package express.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
