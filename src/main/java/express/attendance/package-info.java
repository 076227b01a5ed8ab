/**
 * Who was there: spells of presence told by the lobby, by the rooms and by a word that is spoken, what they come to in
 * each session and on each day, what the host corrects, and the certificates of it. Whoever took part fetches theirs by
 * the link of their registration. Proof stays as long as the funder may ask; the details go before.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "credentials",
            "database",
            "directory",
            "gatherings",
            "jobs",
            "lobby",
            "messaging",
            "people",
            "practices",
            "registration",
            "rooms",
            "ui"
        })
package express.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
