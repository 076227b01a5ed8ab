package express.lending;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form one by one, and remembers what is wrong with which. */
final class Fields {

    private static final String NUMBER = "lending.fault.number";

    private final Map<String, String> typed;
    private final List<Locale> languages;
    private final List<Wrong> faults = new ArrayList<>();

    Fields(Map<String, String> typed, List<Locale> languages) {
        this.typed = typed;
        this.languages = languages;
    }

    Form form() {
        return new Form(typed, faults);
    }

    boolean failed() {
        return !faults.isEmpty();
    }

    void wrong(String field, String key) {
        faults.add(new Wrong(field, key));
    }

    boolean isBlank(String field) {
        return text(field).isEmpty();
    }

    String text(String field) {
        return Typed.text(typed.get(field));
    }

    /** A number that has to be there. */
    BigDecimal number(String field, long least, long most) {
        BigDecimal number = find(field, least, most);
        if (number == null && isBlank(field)) {
            wrong(field, NUMBER);
        }
        return number == null ? BigDecimal.valueOf(least) : number;
    }

    @Nullable
    BigDecimal find(String field, long least, long most) {
        if (isBlank(field)) {
            return null;
        }
        Optional<BigDecimal> number = Sum.read(text(field))
                .filter(it -> it.compareTo(BigDecimal.valueOf(least)) >= 0)
                .filter(it -> it.compareTo(BigDecimal.valueOf(most)) <= 0);
        if (number.isEmpty()) {
            wrong(field, NUMBER);
        }
        return number.orElse(null);
    }

    int whole(String field, int least, int most) {
        BigDecimal number = number(field, least, most);
        if (number.stripTrailingZeros().scale() > 0) {
            wrong(field, NUMBER);
            return least;
        }
        return number.intValue();
    }

    <T extends Enum<T>> T one(String field, Class<T> of) {
        T[] all = of.getEnumConstants();
        return Stream.of(all)
                .filter(it -> it.name().equals(typed.get(field)))
                .findFirst()
                .orElseGet(() -> {
                    wrong(field, "lending.fault.choice");
                    return all[0];
                });
    }

    LocalDate date(String field, LocalDate earliest) {
        Optional<LocalDate> date = Typed.date(Typed.digits(typed.get(field))).filter(it -> !it.isBefore(earliest));
        if (date.isEmpty()) {
            wrong(field, "lending.fault.since");
        }
        return date.orElse(earliest);
    }

    /** The same in several languages; those that are empty are left out. */
    Wording wording(String field, int longest) {
        Map<String, String> texts = new HashMap<>();
        for (Locale language : languages) {
            String name = field + "-" + language.toLanguageTag();
            String text = text(name);
            if (text.length() > longest) {
                wrong(name, "lending.fault.long");
            } else if (!text.isEmpty()) {
                texts.put(language.toLanguageTag(), text);
            }
        }
        return new Wording(texts);
    }

    Wording needed(String field, int longest) {
        Wording wording = wording(field, longest);
        if (wording.isEmpty()) {
            wrong(field + "-" + languages.getFirst().toLanguageTag(), "lending.fault.words");
        }
        return wording;
    }
}
