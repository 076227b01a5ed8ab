package express.practices;

import java.time.Instant;

/** One published version of a practice; the highest is the one that is shown. */
public record Publication(PracticeId practice, int version, Instant at, Status status, Sheet sheet) {

    /** How far others have looked at it. */
    public enum Status {
        FROM_PUBLIC_SOURCES,
        /** Vouched for at home and judged by peers abroad. */
        REVIEWED,
        /** Published on another installation, whose word it stays what is said of it there. */
        FROM_ELSEWHERE,
        /** Not published at all: shown to those who write it. */
        DRAFT
    }
}
