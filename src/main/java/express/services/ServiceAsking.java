package express.services;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That those who answer for a service were asked whether it is still true. */
record ServiceAsking(
        UUID service,
        Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant answeredAt) {

    static final Duration REMINDED_AFTER = Duration.ofDays(21);

    ServiceId about() {
        return new ServiceId(service);
    }

    /** What is to be done about a service. */
    enum Next {
        ASK,
        REMIND,
        WAIT
    }

    /** @param asking nothing, if nobody was ever asked */
    static Next next(@Nullable ServiceAsking asking, Instant confirmedAt, int months, Instant now) {
        if (!isDue(confirmedAt, months, now)) {
            return Next.WAIT;
        }
        if (asking == null || asking.askedAt().isBefore(confirmedAt)) {
            return Next.ASK;
        }
        boolean quiet = !now.isBefore(asking.askedAt().plus(REMINDED_AFTER));
        return asking.answeredAt() == null && asking.remindedAt() == null && quiet ? Next.REMIND : Next.WAIT;
    }

    static boolean isDue(Instant confirmedAt, int months, Instant now) {
        return !confirmedAt
                .atZone(ZoneOffset.UTC)
                .plusMonths(months)
                .toInstant()
                .isAfter(now);
    }
}
