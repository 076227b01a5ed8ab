package express.services;

import java.time.Instant;

/** Something that happened to a service, as everybody may read it. */
record Happening(What what, Speaker speaker, Instant at) {

    enum What {
        ADDED,
        CHANGED,
        CONFIRMED,
        PAUSED,
        TAKEN_UP,
        ENDED
    }

    /** For whom somebody spoke; who it was stands in the trail. */
    enum Speaker {
        HOUSE,
        NETWORK,
        OPERATOR,
        /** Whoever had the letter that asked for it. */
        LETTER,
        /** Data that was brought from elsewhere, by whoever may. */
        TABLE
    }

    String key() {
        return "services.happening." + what;
    }

    String by() {
        return "services.speaker." + speaker;
    }
}
