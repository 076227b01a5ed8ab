package express.reports;

import express.base.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody took upon themselves.
 *
 * @param id of the line on its board
 * @param who is to do it, as somebody wrote it
 * @param author by whom the line was written, as the board knows them
 * @param note why it was dropped, or how it goes
 * @param asked how many letters asked for it
 */
record Commitment(
        UUID gatheringId,
        UUID id,
        OrganisationId host,
        UUID board,
        String words,
        String who,
        String author,
        @Nullable LocalDate due,
        State state,
        String note,
        @Nullable Instant answeredAt,
        int asked,
        @Nullable Instant askedAt) {

    enum State {
        OPEN,
        DONE,
        DROPPED;

        String key() {
            return "reports.commitment." + name();
        }
    }

    /** How long before its day somebody is asked first. */
    static final Duration AHEAD = Duration.ofDays(7);

    /** How long nobody is asked again. */
    static final Duration BETWEEN = Duration.ofDays(14);

    /** Whoever has not answered so many letters is left alone; the host sees it. */
    static final int MOST = 6;

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isLate(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }

    /** Whether a letter is due; who gave no day is asked for one. */
    boolean isToBeAsked(Instant now) {
        LocalDate soon = LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC);
        return isOpen()
                && asked < MOST
                && (due == null || !due.isAfter(soon))
                && (askedAt == null || !askedAt.plus(BETWEEN).isAfter(now));
    }

    /** Nobody could be found to whom a letter could go. */
    boolean isOrphaned() {
        return isOpen() && askedAt != null && asked == 0;
    }
}
