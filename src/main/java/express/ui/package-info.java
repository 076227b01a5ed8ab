/**
 * What every page shares: the layout and its parts, forms and their errors, languages and formatting, and the design. A handler asks for a {@link express.ui.Screen} and shows a page record on it through a template of its own
 * module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "paper"})
package express.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
