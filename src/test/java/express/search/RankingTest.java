package express.search;

import static express.search.Seeker.thing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

    private final Things things = new Things();

    @Test
    void putsTitleBeforeSummaryBeforeBody() throws IOException {
        things.put(thing("body", "en", "A school", "For all", "They learn about loans here"));
        things.put(thing("summary", "en", "A school", "About loans", "They learn much here"));
        things.put(thing("title", "en", "A school of loans", "For all", "They learn much here"));
        try (Seeker seeker = seeker()) {
            assertThat(seeker.keys("loans", "en")).containsExactly("title", "summary", "body");
        }
    }

    @Test
    void putsTheWordAsTypedBeforeItsOtherForms() throws IOException {
        things.put(thing("form", "en", "Mentors", "", ""));
        things.put(thing("typed", "en", "Mentoring", "", ""));
        try (Seeker seeker = seeker()) {
            assertThat(seeker.keys("mentoring", "en")).containsExactly("typed", "form");
            assertThat(seeker.keys("mentors", "en")).containsExactly("form", "typed");
        }
    }

    @Test
    void putsTheWordWithItsMarksBeforeTheFoldedOne() throws IOException {
        things.put(thing("a", "sv", "Far", "", ""));
        things.put(thing("b", "sv", "Får", "", ""));
        things.put(thing("c", "sv", "Fär", "", ""));
        try (Seeker seeker = seeker()) {
            assertThat(seeker.keys("får", "sv")).startsWith("b").hasSize(3);
            assertThat(seeker.keys("far", "sv")).startsWith("a").hasSize(3);
            assertThat(seeker.keys("FÄR", "sv")).startsWith("c").hasSize(3);
        }
    }

    @Test
    void putsTheWordBeforeWhatMeansTheSame() throws IOException {
        things.put(thing("concept", "fr", "Un prêt", "", ""));
        things.put(thing("word", "en", "A loan", "", ""));
        things.put(thing("none", "en", "A house", "", ""));
        try (Seeker seeker = Seeker.over(Seeker.folder(), things, new Loans()).follow()) {
            assertThat(seeker.keys("loan", "en")).containsExactly("word", "concept");
            assertThat(seeker.keys("prêt", "fr")).containsExactly("concept", "word");
        }
    }

    @Test
    void putsMoreOfTheWordsFirst() throws IOException {
        things.put(thing("one", "en", "Women", "", ""));
        things.put(thing("both", "en", "Women who lend", "", ""));
        try (Seeker seeker = seeker()) {
            assertThat(seeker.keys("women lend", "en")).containsExactly("both", "one");
        }
    }

    @Test
    void putsNeighboursFirst() throws IOException {
        things.put(thing("apart", "en", "First the people, then a contact", "", ""));
        things.put(thing("close", "en", "People and then a first contact", "", ""));
        try (Seeker seeker = seeker()) {
            assertThat(seeker.keys("first contact", "en")).containsExactly("close", "apart");
        }
    }

    @Test
    void putsWhatWasConfirmedOfLateFirst() throws IOException {
        things.put(confirmed("never", null, 0));
        things.put(confirmed("old", Seeker.TODAY.minusYears(6), 0));
        things.put(confirmed("fresh", Seeker.TODAY.minusDays(9), 0));
        things.put(confirmed("future", Seeker.TODAY.plusYears(5), 0));
        try (Seeker seeker = seeker()) {
            assertThat(seeker.keys("loan", "en")).containsExactly("future", "fresh", "old", "never");
            assertThat(seeker.keys("", "en")).containsExactly("future", "fresh", "old", "never");
        }
    }

    @Test
    void putsStandingFirstButWordsBeforeStanding() throws IOException {
        things.put(confirmed("low", null, 0));
        things.put(confirmed("high", null, 1));
        things.put(thing("words", "en", "A loan for women", "", ""));
        try (Seeker seeker = seeker()) {
            assertThat(seeker.keys("loan", "en")).containsSubsequence("high", "low");
            assertThat(seeker.keys("loan women", "en")).containsExactly("words", "high", "low");
        }
    }

    @Test
    void ordersEqualsByKeyWhateverTheirSegments() throws IOException {
        try (Seeker seeker = Seeker.over(Seeker.folder(), things)) {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String key = "k" + i * 7919 % 1_000;
                keys.add(key);
                things.put(thing(key, "en", "Loan", "", ""));
                if (i % 60 == 0) {
                    seeker.follow();
                }
            }
            seeker.follow();
            keys.sort(null);
            assertThat(page(seeker, 0, 300)).containsExactlyElementsOf(keys);
            assertThat(page(seeker, 95, 10)).containsExactlyElementsOf(keys.subList(95, 105));
            assertThat(page(seeker, 299, 10)).containsExactly(keys.getLast());
            assertThat(page(seeker, 900, 10)).isEmpty();
        }
    }

    private static List<String> page(Seeker seeker, int from, int most) {
        return Seeker.keys(
                seeker.search.find(Inquiry.of("loan", Locale.ENGLISH, "thing").part(from, most)));
    }

    private static Findable confirmed(String key, @Nullable LocalDate on, float standing) {
        return new Findable(
                "thing", key, List.of(new Wording(Locale.ENGLISH, "A loan", "", "")), "", Map.of(), on, standing);
    }

    private Seeker seeker() throws IOException {
        return Seeker.over(Seeker.folder(), things).follow();
    }
}
