/**
 * Letters to people: e-mail and text messages, written in the reader's language when something is decided and kept with
 * the decision, then handed over by an outbox that tries again for a day. A letter whose words are no longer needed
 * loses them. In a demonstration letters stand on a page instead of leaving.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui", "jobs"})
package express.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
