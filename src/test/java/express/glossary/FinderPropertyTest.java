package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.search.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever somebody types or writes. */
class FinderPropertyTest {

    private static final int TRIES = Budget.of(300, 50_000);

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final GlossaryConcepts CONCEPTS = new GlossaryConcepts(VOCABULARY);

    /** All that has broken readers of text before: marks alone, halves of letters, directions, joiners, digits. */
    private static final String AWKWARD =
            "\uD800\uDC00\uD83D\u200B\u200C\u200D\u202E\u2066\u0301\u064B\u0640\u0000\uFFFF"
                    + "\u1361\u0660\u06F1\u00AD\u2019'\"-.,()[]{}+*?~^\\/:!&| \n\t\u00DF\u0130\u0131\uFB01\u03C2";

    private final Random random = new Random(20261127);

    @Test
    void findsInAnyTextAndStaysInIt() {
        for (int i = 0; i < TRIES; i++) {
            String text = text();
            Locale language =
                    random.nextInt(4) == 0 ? null : Locale.of(any(Tongues.ALL).getLanguage());

            List<Mention> mentions = CONCEPTS.in(text, language);

            assertThat(mentions).allSatisfy(mention -> {
                assertThat(mention.from()).isBetween(0, mention.to() - 1);
                assertThat(mention.to()).isLessThanOrEqualTo(text.length());
                assertThat(mention.weight()).isGreaterThan(0).isLessThanOrEqualTo(1);
                assertThat(VOCABULARY.glossary().find(mention.concept())).isPresent();
            });
        }
    }

    /** Words of the glossary, of several languages, with rubbish before, between and in them. */
    private String text() {
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(i -> switch (random.nextInt(4)) {
                    case 0 -> String.valueOf((char) random.nextInt(0x10000));
                    case 1 -> AWKWARD.substring(random.nextInt(AWKWARD.length()));
                    default -> cut(term(any(Tongues.ALL)));
                })
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    private String cut(String term) {
        return random.nextInt(3) == 0 ? term.substring(random.nextInt(term.length())) : term;
    }

    @Test
    void findsEveryTermThatStandsAloneAsAWhole() {
        for (int i = 0; i < TRIES; i++) {
            Locale language = any(Tongues.ALL);
            Concept concept = any(edited());
            String term = any(concept.in(language).right().toList());

            List<Naming> found = VOCABULARY.finder().find("… " + term + " …", language);

            assertThat(found).as(language + " " + term).anySatisfy(naming -> {
                assertThat(naming.concept()).isEqualTo(concept);
                assertThat(naming.from()).isEqualTo(found.getFirst().from());
            });
        }
    }

    @Test
    void findsATermNoLessForWhatStandsAroundIt() {
        for (int i = 0; i < TRIES; i++) {
            Locale language = any(Tongues.ALL);
            Concept concept = any(edited());
            String term = concept.in(language).say().getFirst();
            String text = term + "; qqq, " + term;

            long times = VOCABULARY.finder().find(text, language).stream()
                    .filter(naming -> naming.concept().equals(concept))
                    .count();

            assertThat(times).as(language + " " + term).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void takesALongTextOfOneWord() {
        String text = "x".repeat(1_000_000);

        assertThat(CONCEPTS.in(text, Locale.GERMAN)).isEmpty();
        assertThat(CONCEPTS.in("hotel ".repeat(10_000), Locale.GERMAN).stream()
                        .filter(mention -> mention.concept().equals("hotel")))
                .hasSize(10_000);
    }

    private static List<Concept> edited() {
        return VOCABULARY.glossary().list().stream()
                .filter(concept -> concept.theme().isEdited())
                .toList();
    }

    private String term(Locale language) {
        return any(new ArrayList<>(any(edited()).in(language).all().toList()));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
