package express.policy;

import express.ui.Form.Wrong;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators typed, field by field, and what stands in the way of taking it. */
final class Typed {

    private final Map<String, String> fields;
    private final List<Locale> languages;
    private final List<Wrong> faults = new ArrayList<>();

    Typed(Map<String, String> fields, List<Locale> languages) {
        this.fields = fields;
        this.languages = languages;
    }

    List<Wrong> faults() {
        return List.copyOf(faults);
    }

    /** Without signs that no database keeps, and those that turn letters around beyond their own paragraph. */
    String text(String name) {
        return fields.getOrDefault(name, "")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
    }

    private String digits(String name) {
        return text(name)
                .codePoints()
                .map(sign -> Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One field a language, of which at least one is filled if it is needed. */
    Said said(String name, int longest, boolean needed) {
        Map<Locale, String> texts = new HashMap<>();
        for (Locale language : languages) {
            String field = name + "-" + language.toLanguageTag();
            String words = text(field);
            if (words.length() > longest) {
                faults.add(new Wrong(field, "policy.fault.long"));
            }
            if (!words.isEmpty()) {
                texts.put(language, words);
            }
        }
        if (texts.isEmpty() && needed) {
            faults.add(new Wrong(name + "-" + languages.getFirst().toLanguageTag(), "policy.fault.words"));
        }
        return new Said(texts);
    }

    @Nullable
    LocalDate date(String name, boolean needed) {
        String typed = digits(name);
        if (typed.isEmpty()) {
            if (needed) {
                faults.add(new Wrong(name, "policy.fault.date"));
            }
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            faults.add(new Wrong(name, "policy.fault.date"));
            return null;
        }
    }

    @Nullable
    Integer year(String name) {
        String typed = digits(name);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("(19|20|21)\\d\\d")) {
            faults.add(new Wrong(name, "policy.fault.year"));
            return null;
        }
        return Integer.valueOf(typed);
    }

    @Nullable
    URI link(String name) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            URI read = new URI(typed);
            if (typed.matches("https?://\\S+") && typed.length() <= 500 && read.getHost() != null) {
                return read;
            }
        } catch (URISyntaxException none) {
            // is told below
        }
        faults.add(new Wrong(name, "policy.fault.link"));
        return null;
    }

    <E extends Enum<E>> E one(String name, Class<E> kind) {
        Optional<E> chosen = List.of(kind.getEnumConstants()).stream()
                .filter(it -> it.name().equals(text(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(new Wrong(name, "policy.fault.choice"));
        }
        return chosen.orElse(kind.getEnumConstants()[0]);
    }

    int seen() {
        String typed = text("seen");
        return typed.matches("\\d{1,8}") ? Integer.parseInt(typed) : -1;
    }

    /** At most that long, or it is told. */
    @Nullable
    String line(String name, int longest) {
        String typed = text(name).replace('\n', ' ');
        if (typed.length() > longest) {
            faults.add(new Wrong(name, "policy.fault.long"));
        }
        return typed.isEmpty() ? null : typed;
    }

    void order(@Nullable Integer since, @Nullable Integer until) {
        if (since != null && until != null && until < since) {
            faults.add(new Wrong("until", "policy.fault.order"));
        }
    }
}
