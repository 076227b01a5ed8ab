package express.interpreting;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed into a form of this module, and what is wrong with it. */
final class Fields {

    private final Map<String, String> typed;
    private final List<Wrong> faults = new ArrayList<>();

    Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean ticked(String field) {
        return typed.containsKey(field);
    }

    String line(String field, int longest) {
        return longest(field, Typed.line(typed.get(field)), longest);
    }

    String paragraph(String field, int longest) {
        return longest(field, Typed.text(typed.get(field)), longest);
    }

    private String longest(String field, String text, int longest) {
        if (text.length() > longest) {
            wrong(field, "interpreting.fault.long");
        }
        return text;
    }

    String required(String field, int longest, String fault) {
        String text = line(field, longest);
        if (text.isEmpty()) {
            wrong(field, fault);
        }
        return text;
    }

    Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get(field)));
        if (day.isEmpty()) {
            wrong(field, "interpreting.fault.day");
        }
        return day;
    }

    Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(Typed.digits(typed.get(field))));
        } catch (DateTimeParseException none) {
            wrong(field, "interpreting.fault.time");
            return Optional.empty();
        }
    }

    int number(String field, int least, int most, String fault) {
        int number = Typed.number(text(field).isBlank() ? "0" : text(field));
        if (number < least || number > most) {
            wrong(field, fault);
            return least;
        }
        return number;
    }

    /** Nothing typed is nothing. */
    BigDecimal amount(String field, int most, int decimals) {
        String digits = Typed.digits(typed.get(field))
                .replaceAll("[\\s\\u00a0\\u202f']", "")
                .replace('\u066b', '.')
                .replace(',', '.');
        if (digits.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (digits.matches("\\d{1,6}(\\.\\d{1," + decimals + "})?")
                && new BigDecimal(digits).compareTo(BigDecimal.valueOf(most)) <= 0) {
            return new BigDecimal(digits);
        }
        wrong(field, "interpreting.fault.amount");
        return BigDecimal.ZERO;
    }

    <E extends Enum<E>> @Nullable E choice(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed.get(field)))
                .findFirst()
                .orElse(null);
    }

    /** Who has looked again and says that it is none is believed. */
    void beDiscreet(String field, String words) {
        if (!ticked("sure")) {
            Discretion.fault(words).ifPresent(key -> wrong(field, key));
        }
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
