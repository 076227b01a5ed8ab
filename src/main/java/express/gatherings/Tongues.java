package express.gatherings;

import express.ui.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages in which people meet, as a form offers them. */
public final class Tongues {

    private static final List<String> SPOKEN = List.of(
            "en", "fr", "ar", "de", "el", "es", "fa-AF", "it", "nl", "pl", "ps", "pt", "so", "sv", "ti", "tr", "uk");

    private Tongues() {}

    public static boolean known(String tag) {
        return SPOKEN.contains(tag);
    }

    /** By their names in the reader's language. */
    public static Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        SPOKEN.forEach(tag -> options.put(tag, screen.languageName(Locale.forLanguageTag(tag))));
        return options;
    }
}
