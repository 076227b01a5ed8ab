package express.interpreters;

import express.tariffs.Mode;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the forms of a profile. */
final class ProfileFields {

    private final Map<String, String> typed;
    private final List<Wrong> faults = new ArrayList<>();

    ProfileFields(Map<String, String> typed) {
        this.typed = typed;
    }

    static Map<String, String> of(Interpreter known) {
        Map<String, String> fields = new HashMap<>();
        fields.put("status", known.status().name());
        fields.put("pay", known.payFamily());
        fields.put("area", known.area());
        fields.put("gender", known.gender() == null ? "" : known.gender().name());
        fields.put("modes", known.modes().stream().map(Mode::name).collect(Collectors.joining(",")));
        fields.put("ceiling", known.ceiling() == null ? "" : known.ceiling().toPlainString());
        fields.put("badge", known.badge());
        fields.put("version", Integer.toString(known.version()));
        return fields;
    }

    int version() {
        return Typed.number(typed.get("version"));
    }

    /** @param known what somebody may not change stays as it was; who begins with themselves says nothing of pay */
    Profiles.Facts facts(@Nullable Interpreter known, boolean pays) {
        Status said = known == null ? Status.SELF_EMPLOYED : known.status();
        Status status = pays ? choice(Status.class, "status").orElse(Status.SELF_EMPLOYED) : said;
        String had = known == null ? "" : known.payFamily();
        String pay = pays ? line("pay", 80) : had;
        BigDecimal before = known == null ? null : known.ceiling();
        BigDecimal ceiling = pays ? ceiling() : before;
        if (pays && status == Status.VOLUNTEER && ceiling == null && isBlank("ceiling")) {
            wrong("ceiling", "interpreters.fault.limit");
        }
        Set<Mode> modes = Arrays.stream(typed.getOrDefault("modes", "").split(","))
                .flatMap(it ->
                        Arrays.stream(Mode.values()).filter(mode -> mode.name().equals(it)))
                .collect(Collectors.toUnmodifiableSet());
        if (modes.isEmpty()) {
            wrong("modes", "interpreters.fault.modes");
        }
        Gender gender = choice(Gender.class, "gender").orElse(null);
        return new Profiles.Facts(status, pay, line("area", 200), gender, modes, ceiling, line("badge", 40));
    }

    private boolean isBlank(String field) {
        return typed.getOrDefault(field, "").isBlank();
    }

    private @Nullable BigDecimal ceiling() {
        String digits = Typed.digits(typed.get("ceiling"))
                .replaceAll("[\\s\\u00a0\\u202f']", "")
                .replace('\u066b', '.')
                .replace(',', '.');
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            return new BigDecimal(digits);
        }
        wrong("ceiling", "interpreters.fault.ceiling");
        return null;
    }

    Optional<Tongue> tongue() {
        String language = typed.getOrDefault("language", "");
        if (!Spoken.isOne(language)) {
            wrong("language", "interpreters.fault.language");
        }
        var level = choice(Tongue.Level.class, "level");
        var direction = choice(Tongue.Direction.class, "direction");
        if (level.isEmpty()) {
            wrong("level", "interpreters.fault.level");
        }
        String dialect = line("dialect", 60);
        return failed()
                ? Optional.empty()
                : Optional.of(
                        new Tongue(language, dialect, level.orElseThrow(), direction.orElse(Tongue.Direction.BOTH)));
    }

    /** @param id made up by who keeps it */
    record Paper(String name, LocalDate gotOn, @Nullable LocalDate until) {}

    Optional<Paper> paper() {
        String name = line("paper", 120);
        if (name.isEmpty()) {
            wrong("paper", "interpreters.fault.paper");
        }
        Optional<LocalDate> gotOn = Typed.date(Typed.digits(typed.get("got")));
        if (gotOn.isEmpty()) {
            wrong("got", "interpreters.fault.day");
        }
        String last = Typed.digits(typed.get("until"));
        Optional<LocalDate> until = Typed.date(last);
        if (!last.isEmpty()
                && (until.isEmpty() || gotOn.isPresent() && until.get().isBefore(gotOn.get()))) {
            wrong("until", "interpreters.fault.until");
        }
        return failed() ? Optional.empty() : Optional.of(new Paper(name, gotOn.orElseThrow(), until.orElse(null)));
    }

    Optional<Slot> slot() {
        int weekday = weekday();
        Optional<LocalTime> opens = time("opens");
        Optional<LocalTime> closes = time("closes");
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            wrong("closes", "interpreters.fault.closes");
        }
        return failed() || weekday < 1
                ? Optional.empty()
                : Optional.of(new Slot(weekday, opens.orElseThrow(), closes.orElseThrow()));
    }

    int weekday() {
        int weekday = Typed.number(typed.get("weekday"));
        if (weekday < 1 || weekday > 7) {
            wrong("weekday", "interpreters.fault.weekday");
            return 0;
        }
        return weekday;
    }

    Optional<LocalDate> day() {
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get("day")));
        if (day.isEmpty()) {
            wrong("day", "interpreters.fault.day");
        }
        return day;
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(Typed.digits(typed.get(field))));
        } catch (DateTimeParseException none) {
            wrong(field, "interpreters.fault.time");
            return Optional.empty();
        }
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    private String line(String field, int longest) {
        String line = Typed.line(typed.get(field));
        if (line.length() > longest) {
            wrong(field, "interpreters.fault.long");
        }
        return line;
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed.get(field)))
                .findFirst();
    }

    void wrong(String field, String key) {
        faults.add(new Wrong(field, key));
    }

    boolean failed() {
        return !faults.isEmpty();
    }

    Form form() {
        return new Form(typed, List.copyOf(faults));
    }
}
