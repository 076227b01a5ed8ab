/**
 * Translation by machine, for modules that keep texts in several languages. What a machine says is plain text, and a
 * draft until a person has checked it: whoever asks for it keeps it as such. Nothing is sent unless the installation
 * names a service, and whoever asks sends nothing about people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package express.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
