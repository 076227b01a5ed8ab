package express.glossary;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Countries and languages, as CLDR names them. */
final class NamesOfTheWorld {

    private static final Line CLDR = new Line("CLDR", 1);

    private final Map<Locale, LocaleDisplayNames> names = new LinkedHashMap<>();
    private final Map<String, Map<Locale, List<String>>> others;

    /** @param others what else people say, by id and language */
    NamesOfTheWorld(Map<String, Map<Locale, List<String>>> others) {
        this.others = others;
        for (Locale language : Tongues.ALL) {
            names.put(
                    language,
                    LocaleDisplayNames.getInstance(
                            ULocale.forLocale(language), LocaleDisplayNames.DialectHandling.DIALECT_NAMES));
        }
    }

    List<Concept> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted()
                .map(code -> concept("country-", Theme.COUNTRIES, code, LocaleDisplayNames::regionDisplayName))
                .toList();
    }

    List<Concept> languages(List<String> tags) {
        return tags.stream()
                .map(tag -> concept("language-", Theme.LANGUAGES, tag, LocaleDisplayNames::localeDisplayName))
                .toList();
    }

    private Concept concept(
            String prefix, Theme theme, String code, BiFunction<LocaleDisplayNames, String, String> name) {
        String id = prefix + code.toLowerCase(Locale.ROOT);
        Map<Locale, Terms> terms = new LinkedHashMap<>();
        names.forEach((language, in) -> {
            String said = name.apply(in, code);
            if (isTranslated(said, code)) {
                List<String> also = new ArrayList<>(withoutBrackets(said));
                also.addAll(others.getOrDefault(id, Map.of()).getOrDefault(language, List.of()));
                also.remove(said);
                terms.put(language, new Terms(List.of(said), also, List.of(), List.of()));
            }
        });
        return new Concept(id, theme, List.of(), List.of(), false, Set.of(), terms, CLDR);
    }

    /** CLDR falls back on English, or on the code, where a language has no name. */
    private static boolean isTranslated(String said, String code) {
        return !said.equalsIgnoreCase(code)
                && !said.toLowerCase(Locale.ROOT).equals(code.replace('-', '_').toLowerCase(Locale.ROOT))
                && !said.contains("(" + code.substring(code.indexOf('-') + 1) + ")");
    }

    /** What stands in brackets, nobody types. */
    private static List<String> withoutBrackets(String said) {
        int bracket = said.indexOf('(');
        return bracket > 1 ? List.of(said.substring(0, bracket).strip()) : List.of();
    }
}
