package express.accompaniment;

import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Another time, as it was typed, or what is wrong with it. */
record ShiftForm(List<Wrong> faults, Optional<Shift> shift) {

    private static final int LONGEST = 300;
    private static final Duration FARTHEST = Duration.ofDays(366);

    static ShiftForm of(Map<String, String> typed, UUID session, Awaited asker, Instant now) {
        List<Wrong> faults = new ArrayList<>();
        Optional<Instant> at = Typed.date(Typed.digits(typed.get("day")))
                .flatMap(day -> time(Typed.digits(typed.get("time")))
                        .map(hour ->
                                day.atTime(hour).atZone(ZoneId.systemDefault()).toInstant()));
        if (at.isEmpty()) {
            faults.add(new Wrong("", "accompaniment.fault.when"));
        } else if (!at.get().isAfter(now) || at.get().isAfter(now.plus(FARTHEST))) {
            faults.add(new Wrong("", "accompaniment.fault.future"));
        }
        String words = Typed.line(typed.get("words"));
        if (words.length() > LONGEST) {
            faults.add(new Wrong("", "accompaniment.fault.long"));
        }
        return new ShiftForm(
                faults, faults.isEmpty() ? at.map(it -> new Shift(session, asker, it, words)) : Optional.empty());
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
