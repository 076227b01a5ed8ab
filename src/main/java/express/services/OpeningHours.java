package express.services;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hours of one day as people write them: {@code 9:00–12:00, 14–17 (by appointment)}. */
final class OpeningHours {

    private static final String TIME = "(\\d{1,2})(?:[:.hH](\\d{2})?)?";
    private static final Pattern SPAN = Pattern.compile(
            TIME + "\\s*(?:[-–—−]|\\s(?:to|till|until|à|au|bis|إلى)\\s)\\s*" + TIME + "\\s*(?:\\(([^()]{1,200})\\))?");

    private OpeningHours() {}

    /** Nothing, if it cannot be read. */
    static Optional<List<Opening>> read(DayOfWeek day, @Nullable String typed) {
        String line = Typed.digits(Typed.line(typed));
        List<Opening> openings = new ArrayList<>();
        for (String span : line.split("[,;،؛](?![^(]*\\))")) {
            if (!span.isBlank()) {
                Matcher read = SPAN.matcher(span.strip());
                Optional<Opening> opening = read.matches() ? opening(day, read) : Optional.empty();
                if (opening.isEmpty()) {
                    return Optional.empty();
                }
                openings.add(opening.get());
            }
        }
        return Optional.of(openings);
    }

    private static Optional<Opening> opening(DayOfWeek day, Matcher read) {
        Optional<LocalTime> from = time(read.group(1), read.group(2));
        Optional<LocalTime> until = time(read.group(3), read.group(4));
        boolean forwards = from.isPresent() && until.isPresent() && from.get().isBefore(until.get());
        return forwards ? Optional.of(new Opening(day, from.get(), until.get(), read.group(5))) : Optional.empty();
    }

    /** Midnight at the end of a day is its last minute. */
    private static Optional<LocalTime> time(String hour, @Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours == 24 && minutes == 0) {
            return Optional.of(LocalTime.of(23, 59));
        }
        return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
    }

    static String write(List<Opening> hours, DayOfWeek day) {
        return hours.stream()
                .filter(opening -> opening.day() == day)
                .map(opening -> opening.from() + "–" + opening.until()
                        + (opening.note() == null ? "" : " (" + opening.note() + ")"))
                .collect(Collectors.joining(", "));
    }
}
