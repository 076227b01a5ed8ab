package express.translation;

import express.ui.Languages;
import express.ui.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All texts of pages for newcomers, and all in which somebody is asked for a yes, as this release holds them. */
@Component
class Wordings {

    private final Map<Locale, Map<String, Wording>> byLanguage = new LinkedHashMap<>();
    private final Map<Locale, Set<String>> vouched = new HashMap<>();

    @Autowired
    Wordings(Messages messages, Languages languages, ObjectProvider<Vouched> declared) {
        this(messages.newcomers(), languages.newcomers());
        List<Vouched> asked = declared.stream().toList();
        vouch(messages.listAll(key -> asked.stream().anyMatch(it -> it.holds(key))));
    }

    Wordings(List<Messages.Source> texts, List<Locale> languages) {
        Map<String, String> sources = sources(texts);
        for (Locale language : languages) {
            if (!language.equals(Languages.SOURCE)) {
                byLanguage.put(language, in(language, texts, sources));
            }
        }
    }

    private static Map<String, Wording> in(Locale language, List<Messages.Source> texts, Map<String, String> sources) {
        Map<String, Wording> found = new LinkedHashMap<>();
        texts.stream()
                .filter(it -> it.language().equals(language) && sources.containsKey(it.key()))
                .sorted(Comparator.comparing(Messages.Source::file).thenComparing(Messages.Source::key))
                .forEach(it -> found.put(
                        it.key(), new Wording(it.file(), it.key(), language, sources.get(it.key()), it.pattern())));
        return found;
    }

    /** Adds what pages in fewer languages say where somebody is asked for a yes. */
    void vouch(List<Messages.Source> texts) {
        Map<String, String> sources = sources(texts);
        byLanguage.forEach((language, wordings) -> {
            Map<String, Wording> found = in(language, texts, sources);
            vouched.put(language, found.keySet().containsAll(sources.keySet()) ? found.keySet() : Set.of());
            found.forEach(wordings::putIfAbsent);
        });
    }

    private static Map<String, String> sources(List<Messages.Source> texts) {
        Map<String, String> sources = new HashMap<>();
        texts.stream()
                .filter(it -> it.language().equals(Languages.SOURCE))
                .forEach(it -> sources.put(it.key(), it.pattern()));
        return sources;
    }

    /** All in which somebody is asked for a yes or told a rule; none, if the language lacks one. */
    List<Wording> listVouched(Locale language) {
        return vouched.getOrDefault(language, Set.of()).stream()
                .flatMap(key -> find(language, key).stream())
                .toList();
    }

    /** Those that somebody has to vouch for: all but the one in which it was written. */
    List<Locale> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** By file and key. */
    List<Wording> list(Locale language) {
        return new ArrayList<>(byLanguage.getOrDefault(language, Map.of()).values());
    }

    Optional<Wording> find(Locale language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }
}
