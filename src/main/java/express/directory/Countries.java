package express.directory;

import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The countries of the world, as a form offers them. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    public static boolean known(@Nullable String code) {
        return code != null && CODES.contains(code);
    }

    /** Where somebody is, as far as their browser tells by the languages that it asks for; else empty. */
    static String likely(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getCountry)
                .filter(Countries::known)
                .findFirst()
                .orElse("");
    }

    /** By name in the reader's language, with nothing chosen first. */
    public static Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "");
        Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(screen::country, Collator.getInstance(screen.language())))
                .forEach(code -> options.put(code, screen.country(code)));
        return options;
    }
}
