package express.attendance;

import express.gatherings.Fields;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads when a session really took place, as it was typed on the clocks of its place. */
final class Hours {

    /** Further away it is another session. */
    private static final Duration FAR = Duration.ofHours(12);

    private Hours() {}

    static Optional<Stretch> read(Fields fields, Slot.Meeting meeting, ZoneId zone) {
        Optional<LocalDateTime> from = moment(fields, "from");
        Optional<LocalDateTime> until = moment(fields, "until");
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        var hours = new Stretch(
                from.get().atZone(zone).toInstant(), until.get().atZone(zone).toInstant());
        Stretch near = new Stretch(
                meeting.time().from().minus(FAR), meeting.time().until().plus(FAR));
        if (hours.isEmpty() || !hours.within(near).equals(hours)) {
            fields.wrong("until", "attendance.hours.wrong");
            return Optional.empty();
        }
        return Optional.of(hours);
    }

    private static Optional<LocalDateTime> moment(Fields fields, String name) {
        String typed = express.ui.Typed.digits(fields.line(name, 40, true)).replace(' ', 'T');
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeParseException none) {
            if (!typed.isEmpty()) {
                fields.wrong(name, "attendance.hours.wrong");
            }
            return Optional.empty();
        }
    }
}
