package express.accompaniment;

import express.base.PersonId;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a talk: what was typed, what is wrong with it, and what it says. Without minutes it is still to come. */
record SessionForm(
        Map<String, String> typed,
        List<Wrong> faults,
        @Nullable Session session) {

    static final int NOTE = 2000;

    private static final int LINE = 300;
    private static final int DAY = 24 * 60;

    /** @param topics codes that can be chosen */
    static SessionForm of(Map<String, String> typed, List<String> topics, UUID id, PersonId by) {
        List<Wrong> faults = new ArrayList<>();
        Typing.require(faults, typed, "day", "accompaniment.fault.day");
        Optional<String> day = Typing.day(faults, typed, "day");
        Optional<LocalTime> at = time(Typed.digits(typed.getOrDefault("time", "")));
        if (at.isEmpty()) {
            faults.add(new Wrong("time", "accompaniment.fault.time"));
        }
        Integer minutes = minutes(Typed.digits(typed.get("minutes")));
        if (minutes != null && (minutes < 1 || minutes > DAY)) {
            faults.add(new Wrong("minutes", "accompaniment.fault.minutes"));
        }
        Optional<Session.Way> way = Typing.choice(Session.Way.class, typed.getOrDefault("way", ""));
        if (way.isEmpty()) {
            faults.add(new Wrong("way", "accompaniment.fault.choice"));
        }
        Typing.limit(faults, typed, "next", LINE);
        Typing.limit(faults, typed, "note", NOTE);
        Typing.limit(faults, typed, "interpreter", 200);
        if (!faults.isEmpty()) {
            return new SessionForm(typed, faults, null);
        }
        Instant moment = LocalDate.parse(day.orElseThrow())
                .atTime(at.orElseThrow())
                .atZone(ZoneId.systemDefault())
                .toInstant();
        return new SessionForm(
                typed,
                faults,
                new Session(
                        id,
                        moment,
                        minutes,
                        way.orElseThrow(),
                        List.of(typed.getOrDefault("topics", "").split(",")).stream()
                                .filter(topics::contains)
                                .distinct()
                                .toList(),
                        Typed.line(typed.get("next")),
                        Typed.text(typed.get("note")),
                        Typed.line(typed.get("interpreter")),
                        by,
                        Typed.number(typed.get("version"))));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(typed.isEmpty() ? LocalTime.NOON : LocalTime.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer minutes(String typed) {
        return typed.isEmpty() ? null : (Integer) Typed.number(typed);
    }

    static Map<String, String> fields(Session session) {
        var at = session.at().atZone(ZoneId.systemDefault());
        Map<String, String> fields = new HashMap<>();
        fields.put("day", at.toLocalDate().toString());
        fields.put("time", "%02d:%02d".formatted(at.getHour(), at.getMinute()));
        fields.put("minutes", session.minutes() == null ? "" : session.minutes().toString());
        fields.put("way", session.way().name());
        fields.put("topics", String.join(",", session.topics()));
        fields.put("next", session.nextStep());
        fields.put("note", session.note());
        fields.put("interpreter", session.interpreter());
        fields.put("version", Integer.toString(session.version()));
        return fields;
    }
}
