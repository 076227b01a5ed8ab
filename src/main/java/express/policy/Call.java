package express.policy;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to ask for money until a day.
 *
 * @param fund the slug of the one that pays, if it is one of ours
 */
record Call(
        UUID id,
        @Nullable String fund,
        Said title,
        Said note,
        LocalDate deadline,
        @Nullable URI link) {

    /** So long after its deadline it is still listed, for those who look for how it was. */
    static final int FADING_DAYS = 365;

    boolean isOpen(LocalDate today) {
        return !deadline.isBefore(today);
    }

    /** Whether it is over, and not yet for too long. */
    boolean fades(LocalDate today) {
        return !isOpen(today) && !deadline.plusDays(FADING_DAYS).isBefore(today);
    }

    long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, deadline);
    }

    String path() {
        return PolicyPages.PATH + "/calls/" + id;
    }
}
