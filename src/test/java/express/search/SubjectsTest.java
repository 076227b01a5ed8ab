package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody named as what a thing is about. */
class SubjectsTest {

    /** A loan is a kind of money. */
    private static final Concepts MONEY = new Concepts() {

        private final Loans loans = new Loans();

        @Override
        public List<Mention> in(String text, @Nullable Locale language) {
            return text.equals("argent") ? List.of(new Mention("money", 0, 6, 1)) : loans.in(text, language);
        }

        @Override
        public Map<String, Float> around(String concept) {
            return concept.equals("loan") ? Map.of("loan", 1f, "money", 0.5f) : Map.of(concept, 1f);
        }

        @Override
        public String edition() {
            return "money";
        }
    };

    private final Things things = new Things();
    private Seeker seeker;

    @BeforeEach
    void put() throws IOException {
        things.put(about("silent", "A kiosk at home", "loan"));
        things.put(Seeker.thing("says", "en", "A stall elsewhere", "", "Who asks for a loan is heard."));
        things.put(about("says-and-is", "A shop with a loan", "loan"));
        things.put(about("other", "A boat on the sea", "mentor"));
        things.put(about("unknown", "A house by the sea", "no-such-thing"));
        seeker = Seeker.over(Seeker.folder(), things, MONEY).follow();
    }

    @AfterEach
    void close() {
        seeker.close();
    }

    private static Findable about(String key, String title, String... subjects) {
        return new Findable(
                "thing",
                key,
                List.of(new Wording(Locale.ENGLISH, title, "", "")),
                "",
                List.of(subjects),
                Map.of(),
                null,
                0);
    }

    @ParameterizedTest
    @CsvSource({"prêt, fr", "قرض, ar", "ልቓሕ, ti"})
    void findWhatNeverSaysThemInAnyLanguage(String word, String language) {
        assertThat(seeker.keys(word, language)).containsExactlyInAnyOrder("silent", "says", "says-and-is");
    }

    @Test
    void countMoreThanASayingAndOnTopOfIt() {
        assertThat(seeker.keys("prêt", "fr")).containsExactly("says-and-is", "silent", "says");
    }

    @Test
    void findWhatIsWiderToo() {
        assertThat(seeker.keys("argent", "fr")).containsExactlyInAnyOrder("silent", "says-and-is");
    }

    @Test
    void makeThingsAlike() {
        assertThat(seeker.search.similar("thing", "silent", Locale.ENGLISH, 1))
                .extracting(Hit::key)
                .containsExactly("says-and-is");
    }
}
