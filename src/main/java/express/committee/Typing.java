package express.committee;

import express.lending.Sum;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the forms of this module have alike. */
final class Typing {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private Typing() {}

    /** Texts that are longer are refused, and what was typed is kept. */
    static String limited(List<Wrong> faults, Map<String, String> typed, String field, int longest) {
        String text = Typed.text(typed.get(field));
        if (text.length() > longest) {
            faults.add(new Wrong(field, "committee.fault.long"));
        }
        return text;
    }

    static String required(List<Wrong> faults, Map<String, String> typed, String field, int longest, String fault) {
        String text = limited(faults, typed, field, longest);
        if (text.isEmpty()) {
            faults.add(new Wrong(field, fault));
        }
        return text;
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    /** Those of what was ticked that exist, each once. */
    static <E extends Enum<E>> List<E> choices(Class<E> type, String typed) {
        return split(typed).flatMap(it -> choice(type, it).stream()).toList();
    }

    static List<UUID> ids(String typed) {
        return split(typed)
                .filter(it -> it.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .toList();
    }

    private static Stream<String> split(String typed) {
        return Stream.of(typed.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct();
    }

    /** Up to a hundred millions. */
    static Optional<BigDecimal> money(String typed) {
        return Sum.read(typed)
                .filter(it -> it.signum() >= 0 && it.compareTo(MOST) < 0)
                .map(it -> it.setScale(2));
    }

    /** Not before today. */
    static Optional<Instant> moment(List<Wrong> faults, Map<String, String> typed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        var day = Typed.date(Typed.digits(typed.get("day")));
        var at = time(Typed.digits(typed.get("time")));
        if (day.isEmpty()) {
            faults.add(new Wrong("day", "committee.fault.day"));
        } else if (day.get().isBefore(today)) {
            faults.add(new Wrong("day", "committee.fault.past"));
        }
        if (at.isEmpty()) {
            faults.add(new Wrong("time", "committee.fault.time"));
        }
        return day.flatMap(date -> at.map(
                clock -> date.atTime(clock).atZone(ZoneId.systemDefault()).toInstant()));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
