package express.services;

import express.ui.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, field by field, and keeps what is wrong with it. Lines of a table are read by the same rules. */
final class Fields {

    private final Map<String, String> typed;
    private final List<Form.Wrong> wrongs = new ArrayList<>();

    Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    List<Form.Wrong> wrongs() {
        return List.copyOf(wrongs);
    }

    void wrong(String name, String key) {
        wrongs.add(new Form.Wrong(name, key));
    }

    private String raw(String name) {
        return typed.getOrDefault(name, "");
    }

    boolean isEmpty(String name) {
        return Typed.line(raw(name)).isEmpty();
    }

    @Nullable
    String line(String name, int most) {
        return kept(name, Typed.line(raw(name)), most);
    }

    @Nullable
    String text(String name, int most) {
        return kept(name, Typed.lines(raw(name)), most);
    }

    private @Nullable String kept(String name, String value, int most) {
        if (value.length() > most) {
            wrong(name, "services.wrong.long");
            return value.substring(0, most);
        }
        return value.isEmpty() ? null : value;
    }

    String needed(String name, @Nullable String value, String missing) {
        if (value == null) {
            wrong(name, missing);
        }
        return value == null ? "" : value;
    }

    @Nullable
    Integer number(String name, int least, int most) {
        String digits = Typed.digits(Typed.line(raw(name)));
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.matches("\\d{1,9}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most) {
            return Integer.valueOf(digits);
        }
        wrong(name, "services.wrong.number");
        return null;
    }

    /** As a browser sends it, and as people of this continent write it. */
    @Nullable
    LocalDate day(String name) {
        String day = Typed.digits(Typed.line(raw(name)));
        if (day.isEmpty()) {
            return null;
        }
        try {
            String[] parts = day.split("[-./]");
            if (day.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
                return date(parts[0], parts[1], parts[2]);
            }
            if (day.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{4}")) {
                return date(parts[2], parts[1], parts[0]);
            }
        } catch (DateTimeException noDay) {
            // Said below.
        }
        wrong(name, "services.wrong.day");
        return null;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    List<String> words(String name, int most, int longest) {
        List<String> words = Stream.of(Typed.lines(raw(name)).split("[,;،؛\n]"))
                .map(Typed::line)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > most || words.stream().anyMatch(word -> word.length() > longest)) {
            wrong(name, "services.wrong.long");
        }
        return words;
    }

    <E extends Enum<E>> List<E> chosen(String name, Class<E> kind) {
        List<String> words = words(name, 50, 100);
        List<E> known = words.stream()
                .flatMap(word -> Arrays.stream(kind.getEnumConstants())
                        .filter(it -> it.name().equals(word)))
                .toList();
        if (known.size() < words.size()) {
            wrong(name, "services.wrong.choice");
        }
        return known;
    }

    <E extends Enum<E>> E one(String name, Class<E> kind, E otherwise) {
        List<E> chosen = chosen(name, kind);
        return chosen.isEmpty() ? otherwise : chosen.getFirst();
    }

    List<Locale> languages(String name) {
        List<String> words = words(name, 50, 100);
        List<Locale> known = words.stream()
                .flatMap(word -> Spoken.LANGUAGES.stream()
                        .filter(it -> it.toLanguageTag().equals(word)))
                .toList();
        if (known.size() < words.size()) {
            wrong(name, "services.wrong.choice");
        }
        return known;
    }
}
