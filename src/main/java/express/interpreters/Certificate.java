package express.interpreters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has on paper, from a day on and perhaps until another. */
record Certificate(
        UUID id, String name, LocalDate gotOn, @Nullable LocalDate until) {

    boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    boolean holds(LocalDate day) {
        return !gotOn.isAfter(day) && !isOver(day);
    }
}
