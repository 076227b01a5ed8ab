package express.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When and where the person and the receiver meet.
 *
 * @param sequence grows with every change, as calendars count
 * @param toldSequence up to which change the person knows it
 * @param wishedAt when somebody would rather have it; until the other side agrees it stands as it is
 * @param news of that wish, which the person does not know yet
 */
record Appointment(
        int sequence,
        Instant beginsAt,
        int minutes,
        String place,
        boolean cancelled,
        int toldSequence,
        @Nullable Instant wishedAt,
        @Nullable News news) {

    /** What became of a wish. */
    enum News {
        OFFERED,
        KEPT
    }

    Instant endsAt() {
        return beginsAt.plus(Duration.ofMinutes(minutes));
    }

    Act.When standing() {
        return at(beginsAt);
    }

    /** At another time, where and as long as it was. */
    Act.When at(Instant begins) {
        return new Act.When(begins, minutes, place);
    }

    Optional<Act.When> wished() {
        return Optional.ofNullable(wishedAt).map(this::at);
    }
}
