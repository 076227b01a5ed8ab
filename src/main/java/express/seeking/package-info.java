/**
 * Finding a service: what helps somebody, in their words and language, near them, in their situation. It says why
 * something fits and what nobody has said about it yet, and shows where a network receives people. It keeps nothing of
 * its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "directory", "places", "search", "services", "ui"})
package express.seeking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
