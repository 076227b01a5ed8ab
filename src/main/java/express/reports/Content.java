package express.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as everybody reads it, but for the names, which are looked up.
 *
 * @param words by section and language
 */
record Content(
        List<String> languages,
        Findings findings,
        Map<String, Map<String, String>> words,
        Thanks thanks,
        List<UUID> policies) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Content of(Report report, List<Wording> written) {
        Map<String, Map<String, String>> words = new TreeMap<>();
        written.stream()
                .filter(it -> !it.isEmpty() && report.languages().contains(it.language()))
                .forEach(it -> words.computeIfAbsent(it.section(), section -> new TreeMap<>())
                        .put(it.language(), it.words()));
        return new Content(report.languages(), report.chosen(), words, report.thanks(), report.policies());
    }

    /** In which of its languages somebody reads what was written in both. */
    String languageOf(Section section, String reader) {
        Map<String, String> said = words.getOrDefault(section.slug(), Map.of());
        return said.containsKey(reader)
                ? reader
                : languages.stream().filter(said::containsKey).findFirst().orElse(languages.getFirst());
    }

    String said(Section section, String reader) {
        return words.getOrDefault(section.slug(), Map.of()).getOrDefault(languageOf(section, reader), "");
    }

    /** With what people wrote in other words. */
    Content saying(UnaryOperator<String> other) {
        Map<String, Map<String, String>> changed = new TreeMap<>();
        words.forEach((section, both) -> {
            Map<String, String> said = new TreeMap<>();
            both.forEach((language, text) -> said.put(language, other.apply(text)));
            changed.put(section, said);
        });
        return new Content(languages, findings.saying(other), changed, thanks, policies);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Content read(String json) {
        return JSON.readValue(json, Content.class);
    }
}
