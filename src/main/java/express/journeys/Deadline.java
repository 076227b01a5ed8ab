package express.journeys;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** A day that bites. */
record Deadline(UUID id, Kind kind, LocalDate day) {

    enum Kind {
        PERMIT(60),
        BENEFIT(30),
        APPOINTMENT(7),
        OTHER(14);

        /** So many days before it there is something to do. */
        private final int ahead;

        Kind(int ahead) {
            this.ahead = ahead;
        }

        int ahead() {
            return ahead;
        }

        String key() {
            return "journeys.deadline." + name().toLowerCase(Locale.ROOT);
        }

        /** What is to be done before it: for who accompanies, or for the person. */
        String task(boolean own) {
            return (own ? "journeys.task.own." : "journeys.task.") + name().toLowerCase(Locale.ROOT);
        }
    }
}
