package express.people;

import express.ui.Languages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The languages in which somebody can read this site, as a form offers them. */
public final class LanguageOptions {

    private LanguageOptions() {}

    public static Map<String, String> of(Languages languages) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Locale language : languages.all()) {
            options.put(language.toLanguageTag(), Languages.ownName(language));
        }
        return options;
    }
}
