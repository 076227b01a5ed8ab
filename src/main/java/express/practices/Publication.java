package express.practices;

import java.time.Instant;
import java.util.UUID;

/** One published version of a practice; the highest is the one that is shown. */
record Publication(UUID practice, int version, Instant at, Status status, Sheet sheet) {

    /** How far others have looked at it. */
    enum Status {
        FROM_PUBLIC_SOURCES,
        /** Not published at all: shown to those who write it. */
        DRAFT
    }
}
