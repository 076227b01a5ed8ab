package express.gatherings;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form, field by field, and notes what is wrong with it. */
public final class Fields {

    private static final int MOST_TICKS = 60;

    private final Map<String, String> typed;
    private final List<Wrong> faults = new ArrayList<>();

    public Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    /** The form again, with what is wrong. */
    public Form form() {
        return new Form(typed, List.copyOf(faults));
    }

    public boolean failed() {
        return !faults.isEmpty();
    }

    public void wrong(String field, String key) {
        faults.add(new Wrong(field, key));
    }

    public String line(String name, int longest, boolean needed) {
        return checked(name, Typed.line(typed.get(name)), longest, needed);
    }

    public String text(String name, int longest) {
        return checked(name, Typed.text(typed.get(name)), longest, false);
    }

    private String checked(String name, String value, int longest, boolean needed) {
        if (needed && value.isEmpty()) {
            wrong(name, "gatherings.fault.needed");
        } else if (value.length() > longest) {
            wrong(name, "gatherings.fault.long");
        }
        return value;
    }

    /** One of these, or the first of them if something else was sent. */
    public <E extends Enum<E>> E one(String name, List<E> values) {
        return maybe(name, values).orElseGet(() -> {
            if (Typed.line(typed.get(name)).isEmpty()) {
                wrong(name, "gatherings.fault.choice");
            }
            return values.getFirst();
        });
    }

    /** Nothing if nothing was chosen. */
    public <E extends Enum<E>> Optional<E> maybe(String name, List<E> values) {
        String value = Typed.line(typed.get(name));
        Optional<E> found =
                values.stream().filter(it -> it.name().equals(value)).findFirst();
        if (found.isEmpty() && !value.isEmpty()) {
            wrong(name, "gatherings.fault.choice");
        }
        return found;
    }

    /** All that are ticked. */
    public List<String> many(String name, Predicate<String> known) {
        List<String> ticked = Stream.of(Typed.line(typed.get(name)).split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        if (ticked.size() > MOST_TICKS || !ticked.stream().allMatch(known)) {
            wrong(name, "gatherings.fault.choice");
            return List.of();
        }
        return ticked;
    }

    /** What was chosen by its id; nothing if nothing was. */
    public @Nullable String chosen(String name, Predicate<String> known) {
        String value = Typed.line(typed.get(name));
        if (value.isEmpty()) {
            return null;
        }
        if (!known.test(value)) {
            wrong(name, "gatherings.fault.choice");
            return null;
        }
        return value;
    }

    public LocalDate date(String name) {
        return Typed.date(Typed.digits(typed.get(name))).orElseGet(() -> {
            wrong(name, "gatherings.fault.date");
            return LocalDate.EPOCH;
        });
    }

    public LocalTime time(String name) {
        try {
            String digits = Typed.digits(typed.get(name)).replace('.', ':');
            return LocalTime.parse(digits.matches("\\d:.*") ? "0" + digits : digits)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException none) {
            wrong(name, "gatherings.fault.time");
            return LocalTime.MIDNIGHT;
        }
    }

    public int number(String name, int least, int most) {
        int number = Typed.number(typed.get(name));
        if (number < least || number > most) {
            wrong(name, "gatherings.fault.number");
            return least;
        }
        return number;
    }

    public String raw(String name) {
        return typed.getOrDefault(name, "");
    }
}
