/**
 * What the library looks like from afar: where there are practices and for which step, where there are none yet, and
 * which way they travelled. It keeps nothing of its own; it counts what others hold and draws it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"adoptions", "base", "places", "practices", "ui"})
package express.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
