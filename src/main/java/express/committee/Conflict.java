package express.committee;

import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;

/** Somebody stands apart from an application, and why. It is never taken back. */
record Conflict(PersonId person, Ground ground, Source source, String words, Instant at) {

    enum Source {
        DECLARED,
        DETECTED;

        String key() {
            return "committee.source." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isSame(Conflict other) {
        return person.equals(other.person) && ground == other.ground;
    }
}
