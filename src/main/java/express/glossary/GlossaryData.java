package express.glossary;

import express.ui.Open;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The glossary for machines, under the licence of the library. Mistakes, which may hurt, stay here. */
@RestController
class GlossaryData {

    static final String CSV = GlossaryPages.PATH + ".csv";
    static final String JSON = GlossaryPages.PATH + ".json";

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /** @param terms by language */
    record Entry(
            String id,
            String theme,
            List<String> broader,
            List<String> related,
            List<String> unsure,
            Map<String, Words> terms) {}

    record Words(List<String> say, List<String> also, List<String> forms) {}

    record Whole(String licence, List<String> languages, List<Entry> concepts) {}

    private final Vocabulary vocabulary;

    GlossaryData(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Open
    @GetMapping(JSON)
    @Nullable
    ResponseEntity<Whole> records(WebRequest request) {
        return answer(
                request,
                MediaType.APPLICATION_JSON,
                () -> new Whole(
                        LICENCE,
                        Tongues.ALL.stream().map(Locale::toLanguageTag).toList(),
                        vocabulary.glossary().list().stream()
                                .map(GlossaryData::entry)
                                .toList()));
    }

    /** Null where the asker has this edition. */
    private <T> @Nullable ResponseEntity<T> answer(WebRequest request, MediaType type, Supplier<T> body) {
        if (request.checkNotModified(
                "\"" + Long.toHexString(vocabulary.glossary().edition()) + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"")
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .body(body.get());
    }

    private static Entry entry(Concept concept) {
        Map<String, Words> terms = new LinkedHashMap<>();
        concept.terms()
                .forEach((language, words) ->
                        terms.put(language.toLanguageTag(), new Words(words.say(), words.also(), words.forms())));
        return new Entry(
                concept.id(),
                concept.theme().slug(),
                concept.broader(),
                concept.related(),
                concept.unsure().stream().map(Locale::toLanguageTag).toList(),
                terms);
    }

    @Open
    @GetMapping(CSV)
    @Nullable
    ResponseEntity<String> table(WebRequest request) {
        return answer(
                request,
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                () -> csv(vocabulary.glossary().list()));
    }

    /** A column for each language, with what a reader may see. Source: RFC 4180. */
    static String csv(Collection<Concept> concepts) {
        String head = "id,theme,broader,related,"
                + Tongues.ALL.stream().map(Locale::toLanguageTag).collect(Collectors.joining(","));
        return concepts.stream()
                .map(concept -> concept.id() + "," + concept.theme().slug() + ","
                        + String.join(" ", concept.broader()) + ","
                        + String.join(" ", concept.related()) + ","
                        + Tongues.ALL.stream()
                                .map(language -> concept.in(language).shown().collect(Collectors.joining("; ")))
                                .map(GlossaryData::quoted)
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", head + "\r\n", "\r\n"));
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
