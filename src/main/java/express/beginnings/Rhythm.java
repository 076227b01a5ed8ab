package express.beginnings;

import express.ui.Typed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a network meets: every so many weeks from a first day on. */
record Rhythm(LocalDate first, int weeks) {

    private static final int SHOWN = 4;

    static Optional<Rhythm> of(Written written) {
        int weeks = Typed.number(written.get("weeks"));
        return Typed.date(written.get("first")).filter(first -> weeks > 0).map(first -> new Rhythm(first, weeks));
    }

    /** From a day on, that day included. */
    List<LocalDate> next(LocalDate from) {
        long past = from.isAfter(first) ? Math.ceilDiv(ChronoUnit.DAYS.between(first, from), 7L * weeks) : 0;
        return Stream.iterate(first.plusWeeks(past * weeks), day -> day.plusWeeks(weeks))
                .limit(SHOWN)
                .toList();
    }
}
