package express.assessments;

import express.base.NetworkId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round: the people of a network answer the same statements, until it is closed.
 *
 * @param instrument its id
 * @param closesAt when it is closed by itself: the end of the last day
 * @param closedAt since when its results are open
 * @param sheets how many people have begun to answer
 */
record Assessment(
        NetworkId network,
        UUID id,
        String instrument,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        int sheets) {

    static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** The last on which one can answer. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(closesAt.minusNanos(1), ZoneId.systemDefault());
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Between its end and the work that closes it nothing more is taken. */
    boolean takesAnswers(Instant now) {
        return !isClosed() && now.isBefore(closesAt);
    }

    String path(String slug) {
        return Assessments.path(slug) + "/" + id;
    }
}
