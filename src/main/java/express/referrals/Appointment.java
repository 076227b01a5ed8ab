package express.referrals;

import java.time.Duration;
import java.time.Instant;

/**
 * When and where the person and the receiver meet.
 *
 * @param sequence grows with every change, as calendars count
 * @param told up to which change the person knows it
 */
record Appointment(int sequence, Instant beginsAt, int minutes, String place, boolean cancelled, int toldSequence) {

    Instant endsAt() {
        return beginsAt.plus(Duration.ofMinutes(minutes));
    }
}
