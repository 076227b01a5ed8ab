package express.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A practice sheet of two pages in one of the languages that the paper must manage. */
record Sample(String language, Properties words) {

    static final List<String> LANGUAGES = List.of("en", "fr", "ar", "fa", "uk", "ti", "ps");
    private static final List<String> IN_ORDER = List.of(
            "title", "lead", "step", "context", "first", "second", "mixed", "steps", "one", "two", "three", "caption",
            "month", "people", "takings", "chart", "link", "sources", "source");

    static Sample in(String language) {
        try (var file = new InputStreamReader(
                Sample.class.getResourceAsStream("/samples/" + language + ".properties"), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(file);
            return new Sample(language, words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String word(String key) {
        return words.getProperty(key);
    }

    List<String> texts() {
        return IN_ORDER.stream().map(this::word).toList();
    }

    Imprint imprint() {
        return new Imprint(
                language, word("title"), word("description"), Instant.parse("2026-11-23T10:00:00Z"), word("pages"), "");
    }

    String xhtml() {
        return """
            <html><body>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <p><span class="step" data-step="finance"><span class="step-code">f</span> {step}</span></p>
            <h2>{context}</h2>
            <p>{first}</p>
            <p>{second}</p>
            <p>{mixed}</p>
            <h2>{steps}</h2>
            <ol><li>{one}</li><li>{two}</li><li>{three}</li></ol>
            <table>
            <caption>{caption}</caption>
            <thead><tr><th scope="col">{month}</th><th scope="col">{people}</th><th scope="col" class="number">{takings}</th></tr></thead>
            <tbody>
            {rows}
            </tbody>
            </table>
            <figure>{chart-svg}<figcaption>{chart}</figcaption></figure>
            <p><a href="https://network.example/guide">{link}</a></p>
            <section class="sources"><h2>{sources}</h2><ol><li>{source}</li></ol></section>
            </body></html>
            """.transform(this::fill);
    }

    private String fill(String page) {
        String filled = page.replace("{rows}", rows()).replace("{chart-svg}", chart());
        for (String key : words.stringPropertyNames()) {
            filled = filled.replace("{" + key + "}", word(key));
        }
        return filled;
    }

    private String rows() {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(month -> "<tr><th scope=\"row\">%s %d</th><td>%d</td><td class=\"number\">%d</td></tr>"
                        .formatted(word("row"), month, 40 + month, 350 + 40 * month))
                .collect(Collectors.joining("\n"));
    }

    private String chart() {
        return """
            <svg viewBox="0 0 400 150" width="400" height="150" aria-label="{chartAlt}">
            <g fill="#0B5A5E"><rect x="90" y="90" width="60" height="30"/><rect x="190" y="50" width="60" height="70"/>
            <rect x="290" y="22" width="60" height="98"/></g>
            <path d="M60 10V120H380" fill="none" stroke="#47545F"/>
            <g font-size="12" fill="#16202A" text-anchor="middle"><text x="120" y="140">{row} 3</text>
            <text x="220" y="140">{row} 6</text><text x="320" y="140">{row} 9</text></g>
            <text x="55" y="20" font-size="12" text-anchor="end" direction="ltr">1250</text></svg>\
            """;
    }
}
