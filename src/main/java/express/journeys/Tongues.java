package express.journeys;

import com.ibm.icu.util.ULocale;
import express.ui.Screen;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Languages that newcomers speak, and the scripts in which they are read. */
public final class Tongues {

    private static final List<String> LANGUAGES = List.of(
            "am", "ar", "az", "bg", "bm", "bn", "bs", "ckb", "de", "el", "en", "es", "fa", "fa-AF", "ff", "fil", "fr",
            "ha", "hi", "hy", "id", "it", "ka", "kab", "kk", "ku", "ky", "lg", "ln", "mg", "mk", "mn", "my", "ne", "nl",
            "om", "pa", "pl", "ps", "pt", "rn", "ro", "ru", "rw", "sn", "so", "sq", "sr", "sv", "sw", "ta", "tg", "th",
            "ti", "tr", "uk", "ur", "uz", "vi", "wo", "yo", "zgh", "zh");

    private static final List<String> SCRIPTS = List.of(
            "Latn", "Arab", "Cyrl", "Ethi", "Grek", "Hebr", "Armn", "Geor", "Deva", "Beng", "Guru", "Taml", "Hans",
            "Thai", "Mymr", "Tfng");

    private Tongues() {}

    public static boolean isLanguage(String tag) {
        return LANGUAGES.contains(tag);
    }

    static boolean isScript(String code) {
        return SCRIPTS.contains(code);
    }

    /** By name, as the reader calls them. */
    public static Map<String, String> options(Screen screen) {
        var order = Collator.getInstance(screen.language());
        return inOrder(LANGUAGES.stream()
                .map(tag -> Map.entry(tag, screen.languageName(Locale.forLanguageTag(tag))))
                .sorted(Map.Entry.comparingByValue(order)));
    }

    /** The script in which a language is mostly written. */
    static String scriptOf(Locale language) {
        return ULocale.addLikelySubtags(ULocale.forLocale(language)).getScript();
    }

    static Map<String, String> scripts(Screen screen) {
        return inOrder(SCRIPTS.stream().map(code -> Map.entry(code, scriptName(screen, code))));
    }

    static String scriptName(Screen screen, String code) {
        return new ULocale.Builder()
                .setLanguage("und")
                .setScript(code)
                .build()
                .getDisplayScript(ULocale.forLocale(screen.language()));
    }

    private static Map<String, String> inOrder(Stream<Map.Entry<String, String>> options) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", "–");
        options.forEach(it -> all.put(it.getKey(), it.getValue()));
        return all;
    }
}
