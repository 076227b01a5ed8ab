/**
 * The few things everything needs: who is looking ({@link express.base.Viewer}), the ids that modules hand to each
 * other, the six steps of the chain, and the ways in which a request can end badly. It depends on nothing of ours and
 * stays small: at most fifteen types.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package express.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
