package express.upkeep;

import express.practices.PracticeId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That the owner of a practice was asked whether it is still true. */
record Inquiry(
        UUID practiceId,
        Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant answeredAt) {

    static final Duration REMINDED_AFTER = Duration.ofDays(14);
    static final Duration DOUBTED_AFTER = Duration.ofDays(30);

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    /** What is to be done about a practice whose term has passed. */
    enum Next {
        ASK,
        REMIND,
        DOUBT,
        WAIT
    }

    /** @param inquiry nothing if nobody was asked since it was confirmed last */
    static Next next(@Nullable Inquiry inquiry, Instant confirmedAt, Instant now) {
        if (inquiry == null || inquiry.askedAt().isBefore(confirmedAt)) {
            return Next.ASK;
        }
        if (!now.isBefore(inquiry.askedAt().plus(DOUBTED_AFTER))) {
            return Next.DOUBT;
        }
        boolean quiet = !now.isBefore(inquiry.askedAt().plus(REMINDED_AFTER));
        return inquiry.remindedAt() == null && quiet ? Next.REMIND : Next.WAIT;
    }
}
