package express.finding;

import static org.assertj.core.api.Assertions.assertThat;

import express.Golden;
import express.finding.JudgedQueries.Judged;
import express.glossary.OpenGlossary;
import express.practices.Catalogue;
import express.practices.StarterFindables;
import express.search.Hit;
import express.search.Inquiry;
import express.search.OpenSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search beside what a person judged, over the practices of the release, with the glossary and without. */
class JudgedQueriesTest {

    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-11-27T12:00:00Z"));

    private static OpenSearch open;
    private static StarterFindables starters;
    private static List<Judged> queries;

    @BeforeAll
    static void open() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/search")), "judged");
        starters = new StarterFindables();
        queries = JudgedQueries.read();
        open = OpenSearch.over(folder, List.of(starters), OpenGlossary.concepts(), TIME);
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @Test
    void coverSixteenLanguagesAndHalfOfThemWereHeldOut() {
        assertThat(queries).hasSizeGreaterThanOrEqualTo(120);
        assertThat(queries.stream().map(Judged::lang).distinct()).hasSize(16);
        assertThat(queries.stream().filter(Judged::held).count())
                .isBetween(queries.size() * 2L / 5, queries.size() * 3L / 5);
        assertThat(queries)
                .allSatisfy(query -> assertThat(starters.slugs())
                        .as(query.id())
                        .containsAll(query.answers().keySet()));
    }

    @Test
    void areAnsweredAmongTheFirstFive() {
        List<Judged> held = queries.stream().filter(Judged::held).toList();
        assertThat(mean(held, query -> query.recall(find(query, true)))).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void areAnsweredBetterWithTheGlossary() {
        assertThat(mean(queries, query -> query.gain(find(query, true))))
                .isGreaterThan(mean(queries, query -> query.gain(find(query, false))) + 0.2);
    }

    @Test
    void areWrittenDownWithWhatTheyMiss() throws IOException {
        Golden.compare(Path.of("docs/search-quality.md"), written());
    }

    private static String written() {
        var text = new StringBuilder("""
            # How well the search answers

            Written by `JudgedQueriesTest`; rewrite it by running that test with `-Dupdate`. The queries stand in
            `src/test/resources/queries/judged.yaml`: as people would type them, in sixteen languages, written and judged before
            the glossary and by another hand; the author of the glossary saw only the half that is not held out. Recall is the
            share of what answers a query well (grades 2 and 3, of more than five five) among the first five; nDCG weighs the
            first ten by grade and place.

            | queries | | recall@5 | without the glossary | nDCG@10 | without the glossary |
            |---|---|---|---|---|---|
            """);
        row(text, "held out", queries.stream().filter(Judged::held).toList());
        row(text, "open", queries.stream().filter(query -> !query.held()).toList());
        row(text, "all", queries);
        new TreeMap<>(queries.stream().collect(Collectors.groupingBy(Judged::lang)))
                .forEach((language, some) -> row(text, "`" + language + "`", some));
        text.append("""

            ## Misses

            What answers well and is not among the first five.

            | query | typed | missed | first five |
            |---|---|---|---|
            """);
        queries.forEach(query -> miss(text, query));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, List<Judged> some) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f |\n",
                name,
                some.size(),
                mean(some, query -> query.recall(find(query, true))),
                mean(some, query -> query.recall(find(query, false))),
                mean(some, query -> query.gain(find(query, true))),
                mean(some, query -> query.gain(find(query, false)))));
    }

    private static void miss(StringBuilder text, Judged query) {
        List<String> first = find(query, true).stream().limit(5).toList();
        List<String> missed = query.answers().entrySet().stream()
                .filter(answer -> answer.getValue() >= 2 && !first.contains(answer.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (query.recall(first) < 1) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(query.id(), query.query(), String.join(", ", missed), String.join(", ", first)));
        }
    }

    private static double mean(List<Judged> some, ToDoubleFunction<Judged> measure) {
        return some.stream().mapToDouble(measure).average().orElseThrow();
    }

    private static List<String> find(Judged query, boolean glossary) {
        Inquiry inquiry = Inquiry.of(query.query(), query.language(), Catalogue.KIND);
        return open.search().find(glossary ? inquiry : inquiry.byWordsOnly()).hits().stream()
                .map(Hit::key)
                .toList();
    }
}
