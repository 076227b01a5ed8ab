package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import express.base.ChainStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shelf beside the simplest thing that could do the same: a list that is filtered, sorted and counted anew. */
class ShelfTest {

    private static final int HISTORIES = "long".equals(System.getProperty("express.tests")) ? 3_000 : 100;
    private static final List<Locale> READERS = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"));
    private static final List<String> WORDS =
            List.of("Étude", "etude", "Zoo", "атлас", "مدرسة", "school", "School", "ÖL", "a", "", "10", "9");

    private final Map<String, Entry> model = new HashMap<>();
    private long change;

    static Stream<Long> seeds() {
        return IntStream.range(0, HISTORIES).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsTheSameAsAPlainListAfterAnyHistory(long seed) {
        var random = new Random(seed);
        Shelf shelf = Shelf.NEW;
        for (int round = 0; round < 4; round++) {
            shelf = shelf.with(changes(random));
            for (int look = 0; look < 5; look++) {
                compare(shelf, READERS.get(random.nextInt(READERS.size())), choice(random));
            }
        }
    }

    private List<Entry> changes(Random random) {
        Map<String, Entry> changed = new HashMap<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            Entry entry = entry("p" + random.nextInt(60), random);
            changed.put(entry.slug(), entry);
        }
        model.putAll(changed);
        return List.copyOf(changed.values());
    }

    private Entry entry(String slug, Random random) {
        Map<Locale, String> titles = new HashMap<>();
        titles.put(Locale.ENGLISH, title(random));
        READERS.stream().filter(it -> random.nextInt(3) == 0).forEach(it -> titles.put(it, title(random)));
        List<ChainStep> steps = Stream.of(ChainStep.values())
                .filter(step -> random.nextInt(4) == 0)
                .toList();
        var card = new Entry.Card(
                steps,
                List.of("BE", "SE", "IT").get(random.nextInt(3)),
                Sheet.Level.values()[random.nextInt(4)],
                Locale.ENGLISH,
                false,
                titles);
        return new Entry(PracticeId.next(), slug, ++change, 1, Instant.EPOCH, truth(random), card);
    }

    private static Entry.Truth truth(Random random) {
        return new Entry.Truth(Instant.EPOCH, random.nextInt(4) == 0, random.nextInt(6) == 0);
    }

    private static String title(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Choice choice(Random random) {
        return new Choice(
                random.nextBoolean() ? List.of() : List.of(ChainStep.values()[random.nextInt(6)], ChainStep.FINANCE),
                random.nextInt(3) == 0 ? "BE" : null,
                random.nextInt(4) == 0 ? Sheet.Level.LOCAL : null,
                random.nextInt(4) == 0 ? Locale.FRENCH : null,
                null,
                null);
    }

    private void compare(Shelf shelf, Locale reader, Choice choice) {
        List<Entry> fitting = fitting(reader, choice);
        List<String> seen = new ArrayList<>();
        Listing page = Listing.of(shelf, reader, choice);
        assertThat(page.total()).isEqualTo(fitting.size());
        assertThat(page.counts().steps()).isEqualTo(counts(reader, choice));
        assertThat(page.previous()).isNull();
        page.page().forEach(it -> seen.add(it.slug()));
        while (page.next() != null) {
            page = Listing.of(shelf, reader, page.next());
            page.page().forEach(it -> seen.add(it.slug()));
        }
        assertThat(seen).isEqualTo(fitting.stream().map(Entry::slug).toList());
    }

    private List<Entry> fitting(Locale reader, Choice choice) {
        Collator collator = Collator.getInstance(reader);
        return model.values().stream()
                .filter(entry -> !entry.withdrawn() && fits(entry.card(), choice))
                .sorted(Comparator.comparing(Entry::unconfirmed)
                        .thenComparing(it -> it.title(reader), collator::compare)
                        .thenComparing(Entry::slug))
                .toList();
    }

    private static boolean fits(Entry.Card card, Choice choice) {
        return (choice.steps().isEmpty() || card.steps().stream().anyMatch(choice.steps()::contains))
                && (choice.country() == null || choice.country().equals(card.country()))
                && (choice.level() == null || choice.level() == card.level())
                && (choice.language() == null || card.titles().containsKey(choice.language()));
    }

    private Map<ChainStep, Long> counts(Locale reader, Choice choice) {
        Map<ChainStep, Long> counts = new HashMap<>();
        fitting(reader, choice.withSteps(List.of()))
                .forEach(entry -> entry.card().steps().forEach(step -> counts.merge(step, 1L, Long::sum)));
        return counts;
    }

    @Test
    void knowsWhatItHasSeen() {
        assertThat(Shelf.NEW.isNew()).isTrue();
        Shelf shelf = Shelf.NEW.with(List.of());
        assertThat(shelf.isNew()).isFalse();
        assertThat(shelf.with(List.of(entry("a", new Random(1)))).change()).isEqualTo(1);
    }

    @Test
    void stillFindsWhatWasWithdrawn() {
        Sheet sheet = Samples.sheet("gone", "Gone");
        Entry entry = Samples.entry(sheet, 1);
        var gone = new Entry(
                entry.id(),
                "gone",
                2,
                1,
                Instant.EPOCH,
                new Entry.Truth(Instant.EPOCH, false, true),
                Objects.requireNonNull(entry.card()));
        Shelf shelf = Shelf.of(List.of(entry)).with(List.of(gone));
        assertThat(shelf.list(Locale.ENGLISH)).isEmpty();
        assertThat(shelf.find("gone")).contains(gone);
    }
}
