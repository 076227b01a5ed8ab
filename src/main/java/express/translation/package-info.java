/**
 * Words in other languages than the one in which they were written. What a machine translates, for modules that keep
 * texts in several languages, is plain text and a draft until a person has checked it; nothing is sent unless the
 * installation names a service. What pages for newcomers say is a draft until somebody who speaks the language has
 * confirmed it: editors do so on the translators' page and propose better words, and whoever must not speak in words that
 * nobody vouches for asks {@code Confirmed}. Consents, refusals and rules on permits are among them, wherever they stand:
 * their modules name them ({@code Vouched}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "people", "ui"})
package express.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
