package express.finding;

import static org.assertj.core.api.Assertions.assertThat;

import express.glossary.OpenGlossary;
import express.search.Changed;
import express.search.Findable;
import express.search.Findables;
import express.search.Hit;
import express.search.Inquiry;
import express.search.OpenSearch;
import express.search.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the glossary of the release a thing is found by its subject in a language in which nobody wrote it. */
class SubjectSearchTest {

    private static OpenSearch open;

    @BeforeAll
    static void open() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/search")), "subjects");
        open = OpenSearch.over(
                folder,
                List.of(new Two()),
                OpenGlossary.concepts(),
                InstantSource.fixed(Instant.parse("2026-11-27T12:00:00Z")));
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private record Two() implements Findables {

        @Override
        public String kind() {
            return "thing";
        }

        @Override
        public String form() {
            return "1";
        }

        @Override
        public long latest() {
            return 2;
        }

        @Override
        public List<Changed> changedAfter(long change, int most) {
            return List.of(thing(1, "silent", List.of("microcredit")), thing(2, "other", List.of("sewing"))).stream()
                    .filter(thing -> thing.change() > change)
                    .toList();
        }

        private static Changed thing(long change, String key, List<String> subjects) {
            List<Wording> wordings = List.of(new Wording(Locale.ENGLISH, "The blue door", "It is open.", ""));
            return new Changed(change, key, new Findable("thing", key, wordings, "", subjects, Map.of(), null, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "microcredit, en",
        "microcrédit, fr",
        "Mikrokredit, de",
        "قرض صغير, ar",
        "мікрокредит, uk",
        "mikrokredi, tr",
        "credit, en",
        "crédit, fr"
    })
    void isFoundByWhatItIsAboutAndByWhatIsWider(String words, String language) {
        assertThat(open.search()
                        .find(Inquiry.of(words, Locale.of(language), "thing"))
                        .hits())
                .extracting(Hit::key)
                .containsExactly("silent");
    }

    @Test
    void isFoundByNothingElse() {
        assertThat(open.search()
                        .find(Inquiry.of("hôtel", Locale.FRENCH, "thing"))
                        .hits())
                .isEmpty();
    }
}
