package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import express.search.Findable.Span;
import express.search.Findable.Spot;
import express.search.Quest.Around;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestTest {

    private static final Spot LIEGE = new Spot(50.6337, 5.5675);
    private static final Spot SERAING = new Spot(50.5836, 5.5010);
    private static final Spot GHENT = new Spot(51.05, 3.7167);

    private final Things things = new Things();

    private Sought seek(Quest quest) throws IOException {
        try (Seeker seeker = Seeker.over(Seeker.folder(), things)) {
            return seeker.follow().search.seek(quest);
        }
    }

    private static Quest quest(String words) {
        return Quest.of(words, Locale.ENGLISH, "thing");
    }

    private static Findable thing(String key, String title, Map<String, List<String>> facets, Spot... spots) {
        return new Findable(
                "thing",
                key,
                List.of(new Wording(Locale.ENGLISH, title, "", "")),
                "",
                List.of(),
                facets,
                null,
                0,
                List.of(spots),
                List.of());
    }

    private static List<String> keys(Sought sought) {
        return sought.finds().stream().map(it -> it.hit().key()).toList();
    }

    @Test
    void findsWhatIsNearTheNearestFirstAndWhatIsNowhereLast() throws IOException {
        things.put(thing("nowhere", "Advice", Map.of()));
        things.put(thing("far", "Advice", Map.of(), GHENT));
        things.put(thing("close", "Advice", Map.of(), SERAING));
        things.put(thing("both", "Advice", Map.of(), GHENT, LIEGE));
        Sought found = seek(quest("").around(new Around(LIEGE, 25_000)));
        assertThat(keys(found)).containsExactly("both", "close", "nowhere");
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.finds().get(0).metres()).isZero();
        assertThat(found.finds().get(1).metres()).isBetween(7_000, 7_700);
        assertThat(found.finds().get(2).metres()).isNull();
    }

    @Test
    void putsWhatSaysItBeforeWhatDoesNotSayIt() throws IOException {
        things.put(thing("unsaid", "Advice", Map.of("language", List.of(Quest.UNSAID))));
        things.put(thing("other", "Advice", Map.of("language", List.of("fr"))));
        things.put(thing("says", "Advice", Map.of("language", List.of("ar", "fr"))));
        assertThat(keys(seek(quest("advice").where("language", "ar")))).containsExactly("says", "unsaid");
    }

    @Test
    void asksWhetherANumberLiesInASpan() throws IOException {
        things.put(spanned("young", new Span("age", 16, 30)));
        things.put(spanned("old", new Span("age", 50, 200), new Span("other", 0, 99)));
        assertThat(keys(seek(quest("").at("age", 30)))).containsExactly("young");
        assertThat(keys(seek(quest("").at("age", 31)))).isEmpty();
        assertThat(keys(seek(quest("").at("age", 50).at("other", 7)))).containsExactly("old");
    }

    private static Findable spanned(String key, Span... spans) {
        return new Findable(
                "thing",
                key,
                List.of(new Wording(Locale.ENGLISH, key, "", "")),
                "",
                List.of(),
                Map.of(),
                null,
                0,
                List.of(),
                List.of(spans));
    }

    @Test
    void leafsThroughEverythingOnce() throws IOException {
        IntStream.range(0, 57).forEach(i -> things.put(thing("k" + i, "Advice " + i % 5, Map.of(), LIEGE)));
        List<String> leafed = new ArrayList<>();
        try (Seeker seeker = Seeker.over(Seeker.folder(), things)) {
            seeker.follow();
            String last = null;
            do {
                Sought page = seeker.search.seek(
                        quest("advice").around(new Around(LIEGE, 1_000)).page(last, 10));
                assertThat(page.total()).isEqualTo(57);
                leafed.addAll(keys(page));
                last = page.next();
            } while (last != null);
        }
        assertThat(leafed).hasSize(57).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        things.put(thing("far", "Advice", Map.of("language", List.of("ar"), "step", List.of("A")), GHENT));
        things.put(thing("french", "Advice", Map.of("language", List.of("fr"), "step", List.of("A")), LIEGE));
        things.put(thing("neither", "Advice", Map.of("language", List.of("fr"), "step", List.of("B")), LIEGE));
        Sought nothing =
                seek(quest("advice").where("language", "ar").where("step", "A").around(new Around(LIEGE, 10_000)));
        assertThat(nothing.total()).isZero();
        assertThat(nothing.lacking().without()).isEqualTo(Map.of("language", 1));
        assertThat(nothing.lacking().elsewhere()).isEqualTo(1);
        assertThat(nothing.lacking().nearest()).isBetween(130_000, 145_000);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "zzzzzzzz9", "7fc00000k", "ffffffff\0", "00000000"})
    void beginsAtTheBeginningForAKeyThatIsNone(String key) throws IOException {
        things.put(thing("one", "Advice", Map.of()));
        assertThat(seek(quest("advice").page(key, 10)).total()).isEqualTo(1);
    }
}
