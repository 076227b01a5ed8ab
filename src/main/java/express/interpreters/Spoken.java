package express.interpreters;

import express.ui.Screen;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages that houses are asked for. */
public final class Spoken {

    private static final List<String> CODES = List.of(
            "am", "ar", "az", "bg", "bm", "bn", "bs", "ckb", "de", "dyu", "en", "es", "fa", "ff", "fr", "ha", "hi",
            "hr", "hy", "ig", "it", "ka", "kmr", "ln", "mg", "mk", "my", "ne", "nl", "om", "pa", "pl", "prs", "ps",
            "pt", "rn", "ro", "ru", "rw", "sn", "snk", "so", "sq", "sr", "sv", "sw", "ta", "th", "ti", "tl", "tr", "uk",
            "ur", "vi", "wo", "yo", "zh");

    private Spoken() {}

    public static boolean isOne(String code) {
        return CODES.contains(code);
    }

    /** By their codes, in the words and the order of the reader. */
    public static Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "–");
        CODES.stream()
                .sorted(Comparator.comparing(code -> name(screen, code), String.CASE_INSENSITIVE_ORDER))
                .forEach(code -> options.put(code, name(screen, code)));
        return options;
    }

    public static String name(Screen screen, String code) {
        return screen.languageName(Locale.forLanguageTag(code));
    }
}
