/**
 * One search for everything that can be found: takes words apart in sixteen languages and folds every other, keeps an
 * index on each node that follows its sources, ranks, counts facets and marks what was found. It knows no domain and no
 * vocabulary: modules plug in what can be found and what words mean
 * ({@link express.search.Concepts}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database"})
package express.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
