package express.accompaniment;

import express.base.ChainStep;
import express.ui.Form.Wrong;
import express.ui.Screen;
import express.ui.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What several forms of this module have alike. */
final class Typing {

    private Typing() {}

    /** Texts that are longer are refused, and what was typed is kept. */
    static void limit(List<Wrong> faults, Map<String, String> typed, String field, int longest) {
        if (Typed.text(typed.get(field)).length() > longest) {
            faults.add(new Wrong(field, "accompaniment.fault.long"));
        }
    }

    static void require(List<Wrong> faults, Map<String, String> typed, String field, String fault) {
        if (Typed.text(typed.get(field)).isEmpty()) {
            faults.add(new Wrong(field, fault));
        }
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    static Locale language(String typed, Locale other) {
        Locale language = Locale.forLanguageTag(Typed.line(typed));
        return language.toLanguageTag().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                        && !language.toLanguageTag().equals("und")
                ? language
                : other;
    }

    /** An empty day is none; one that is no day is a fault. */
    static Optional<String> day(List<Wrong> faults, Map<String, String> typed, String field) {
        String digits = Typed.digits(typed.get(field));
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> day = Typed.date(digits).map(Object::toString);
        if (day.isEmpty()) {
            faults.add(new Wrong(field, "accompaniment.fault.day"));
        }
        return day;
    }

    static Map<String, String> chain(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "–");
        for (ChainStep step : ChainStep.values()) {
            options.put(step.name(), screen.text("step." + step.slug()));
        }
        return options;
    }

    /** In which people say what they want; the names are those of the reader's language. */
    static Map<String, String> languages(Screen screen, Locale first) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(first.toLanguageTag(), screen.languageName(first));
        for (String tag : List.of(
                "ar", "ckb", "de", "en", "es", "fa", "fa-AF", "fr", "ku", "nl", "ps", "pt", "ro", "ru", "so", "sq",
                "sw", "ti", "tr", "uk", "ur")) {
            options.put(tag, screen.languageName(Locale.forLanguageTag(tag)));
        }
        return options;
    }
}
