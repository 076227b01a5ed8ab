package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts as somebody would who looks through all of them. */
class FacetsTest {

    private static final List<String> FACETS = List.of("country", "level", "step");
    private static final List<String> WORDS = List.of("loan", "mentor", "school", "award", "hotel");

    private record Row(String key, Set<String> words, Map<String, List<String>> facets) {

        boolean has(Map<String, Set<String>> chosen, String but) {
            return chosen.entrySet().stream()
                    .filter(it -> !it.getKey().equals(but))
                    .allMatch(it ->
                            facets.getOrDefault(it.getKey(), List.of()).stream().anyMatch(it.getValue()::contains));
        }
    }

    private final Random random = new Random(4);

    @Test
    void countsAsByHand() throws IOException {
        List<Row> rows = IntStream.range(0, 400).mapToObj(this::row).toList();
        var things = new Things();
        try (Seeker seeker = Seeker.over(Seeker.folder(), things)) {
            for (Row row : rows) {
                things.put(Seeker.thing(
                        row.key(), row.facets(), new Wording(Locale.ENGLISH, String.join(" ", row.words()), "", "")));
                if (random.nextInt(50) == 0) {
                    seeker.follow();
                }
            }
            seeker.follow();
            for (int i = 0; i < Budget.of(200, 20_000); i++) {
                compare(seeker, rows);
            }
        }
    }

    private Row row(int number) {
        Map<String, List<String>> facets = new HashMap<>();
        for (String facet : FACETS) {
            Set<String> values = new TreeSet<>();
            IntStream.range(0, random.nextInt(4)).forEach(i -> values.add(facet + random.nextInt(6)));
            facets.put(facet, List.copyOf(values));
        }
        return new Row("k" + number, some(), facets);
    }

    private Set<String> some() {
        Set<String> words = new TreeSet<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> words.add(WORDS.get(random.nextInt(WORDS.size()))));
        return words;
    }

    private void compare(Seeker seeker, List<Row> rows) {
        Set<String> words = random.nextInt(5) == 0 ? Set.of() : some();
        Map<String, Set<String>> chosen = new HashMap<>();
        for (String facet : FACETS) {
            if (random.nextInt(3) == 0) {
                chosen.put(facet, new TreeSet<>(List.of(facet + random.nextInt(7), facet + random.nextInt(7))));
            }
        }
        Predicate<Row> matches = row -> words.isEmpty() || row.words().stream().anyMatch(words::contains);
        Inquiry inquiry =
                Inquiry.of(String.join(" ", words), Locale.ENGLISH, "thing").where(chosen);
        Found found = seeker.search.find(inquiry.part(0, 500));
        assertThat(Seeker.keys(seeker.search.find(inquiry.part(0, 20))))
                .as("the best of %s among %s, though not all are asked how well they match", words, chosen)
                .isEqualTo(Seeker.keys(found).subList(0, Math.min(20, found.total())));
        assertThat(Seeker.keys(found))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(matches.and(row -> row.has(chosen, "")))
                        .map(Row::key)
                        .toList());
        for (String facet : FACETS) {
            assertThat(found.counts().getOrDefault(facet, List.of()))
                    .as("%s of %s among %s", facet, words, chosen)
                    .isEqualTo(counts(rows.stream()
                            .filter(matches.and(row -> row.has(chosen, facet)))
                            .flatMap(row -> row.facets().get(facet).stream())
                            .toList()));
        }
    }

    private static List<Found.Count> counts(List<String> values) {
        Map<String, Integer> counted = new TreeMap<>();
        values.forEach(value -> counted.merge(value, 1, Integer::sum));
        List<Found.Count> counts = new ArrayList<>();
        counted.forEach((value, things) -> counts.add(new Found.Count(value, things)));
        counts.sort(Comparator.comparingInt(Found.Count::things).reversed().thenComparing(Found.Count::value));
        return counts;
    }
}
