package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import express.search.Mention;
import express.search.WordSplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class FinderTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final GlossaryConcepts CONCEPTS = new GlossaryConcepts(VOCABULARY);
    private static final Offset<Float> NEAR = within(0.001f);

    record Sentence(Locale language, String text, List<String> concepts) {}

    static List<Sentence> sentences() throws IOException {
        return new ClassPathResource("glossary/sentences.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(part -> new Sentence(Locale.of(part[0]), part[1], List.of(part[2].split(" "))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void findsConceptsInSentences(Sentence sentence) {
        assertThat(concepts(sentence.text(), sentence.language())).containsAll(sentence.concepts());
    }

    @Test
    void isTriedWithFiveSentencesAtLeastInEachLanguage() throws IOException {
        Map<Locale, Long> counts =
                sentences().stream().collect(Collectors.groupingBy(Sentence::language, Collectors.counting()));

        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(Tongues.ALL);
        assertThat(counts.values()).allMatch(count -> count >= 5);
    }

    @Test
    void prefersTheLongestTerm() {
        assertThat(named("guarantee fund", Locale.ENGLISH))
                .startsWith("guarantee-fund 1.0")
                .contains("loan-guarantee 0.4");
        assertThat(named("a residence permit for self-employment", Locale.ENGLISH))
                .contains("self-employment-permit 1.0")
                .doesNotContain("residence-permit 1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "en, recognition of their foreign diplomas, recognition-of-foreign-diploma",
        "en, I lost my degree certificate, lost-study-documents",
        "el, Η αναγνώριση των πτυχίων, recognition-of-foreign-diploma",
        "de, die Anerkennung meiner ausländischen Abschlüsse, recognition-of-foreign-diploma"
    })
    void passesOverLittleWords(String language, String text, String concept) {
        assertThat(concepts(text, Locale.of(language))).contains(concept);
    }

    @Test
    void namesWhatIsPartOfALongerTermWithLessWeight() {
        assertThat(named("διερμηνέας στο νοσοκομείο", Locale.of("el")))
                .contains("community-interpreter 1.0", "hospital 0.4");
    }

    @ParameterizedTest
    @CsvSource({
        "en, hotel, 1.0",
        "en, hotels, 1.0",
        "en, hotel's, 1.0",
        "fr, albergo, 0.5",
        "de, فندق, 0.5",
        "en, ኣጋይሽ ሆቴል, 0.5",
        "en, refugee, 0.5"
    })
    void weighsHowSureItIs(String language, String words, float weight) {
        assertThat(CONCEPTS.in(words, Locale.of(language)))
                .first()
                .satisfies(mention -> assertThat(mention.weight()).isEqualTo(weight, NEAR));
    }

    @Test
    void weighsInflectedAndMistakenWordsLessThanRightOnes() {
        assertThat(weight("microcredit", "microcredit", Locale.ENGLISH)).isEqualTo(1, NEAR);
        assertThat(weight("microcrediting", "microcredit", Locale.ENGLISH)).isEqualTo(0.9f, NEAR);
        assertThat(weight("mikrocredit", "microcredit", Locale.ENGLISH)).isEqualTo(0.7f, NEAR);
    }

    @Test
    void findsWhatIsWiderWithLessWeight() {
        assertThat(weight("microcredit", "credit", Locale.ENGLISH)).isEqualTo(0.5f, NEAR);
        assertThat(weight("Wien", "country-at", Locale.GERMAN)).isEqualTo(0.5f, NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "de, Universitätsabsolventen, university",
        "de, Restaurantbetreiber, restaurant",
        "nl, restaurantmedewerkers, restaurant",
        "sv, kooperativrådgivning, co-operative"
    })
    void looksIntoCompounds(String language, String word, String concept) {
        assertThat(weight(word, concept, Locale.of(language))).isBetween(0.3f, 0.75f);
    }

    @Test
    void takesNoEndingForAWord() {
        assertThat(concepts("migrantenondernemerschap", Locale.of("nl")))
                .contains("entrepreneur", "migrant")
                .doesNotContain("livestock");
    }

    @ParameterizedTest
    @CsvSource({"sv, hjälp, true", "uk, компаній, true", "sv, på, true", "sv, mikrolån, false", "ja, help, false"})
    void knowsWordsThatMeanTooMuch(String language, String word, boolean general) {
        Locale locale = Locale.of(language);
        assertThat(CONCEPTS.isGeneral(WordSplitter.of(locale).split(word).getFirst(), locale))
                .isEqualTo(general);
    }

    @Test
    void looksIntoNoWordsOfLanguagesThatDoNotJoinThem() {
        assertThat(concepts("hotelbetreiber", Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mikrokredit für Friseurin, microcredit hairdresser",
        "قروض صغيرة, microcredit",
        "мікрокредити, microcredit"
    })
    void findsInALanguageThatNobodyDeclared(String words, String concepts) {
        assertThat(concepts(words, null)).containsAll(Arrays.asList(concepts.split(" ")));
        assertThat(concepts(words, Locale.ENGLISH)).containsAll(Arrays.asList(concepts.split(" ")));
        assertThat(concepts(words, Locale.of("fi"))).containsAll(Arrays.asList(concepts.split(" ")));
    }

    @Test
    void doesNotMistakeLittleWordsForThoseOfOtherLanguages() {
        assertThat(concepts("le ménage dans les bureaux", Locale.FRENCH))
                .contains("cleaning")
                .doesNotContain("arts-and-culture");
    }

    @Test
    void takesNoAdjectiveForACountry() {
        assertThat(concepts("دعم مالي", Locale.of("ar"))).doesNotContain("country-ml", "malians");
        assertThat(concepts("mali destek", Locale.of("tr"))).doesNotContain("country-ml");
        assertThat(concepts("крім того", Locale.of("uk"))).doesNotContain("country-tg");
        assertThat(concepts("Mali", Locale.ENGLISH)).contains("country-ml");
    }

    @Test
    void namesBothConceptsOfADeliberatelyAmbiguousTerm() {
        assertThat(named("لحام", Locale.of("ar"))).contains("butcher 0.8", "metalworker 0.8");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'؟!'", "AND OR NOT", "'\"\"('"})
    void findsNothingInNothing(String words) {
        assertThat(CONCEPTS.in(words, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void tellsAnotherEditionForOtherWords() {
        assertThat(CONCEPTS.edition())
                .matches("2-[0-9a-f]+")
                .isEqualTo(new GlossaryConcepts(new Vocabulary()).edition());
    }

    private static List<String> concepts(String text, @Nullable Locale language) {
        return CONCEPTS.in(text, language).stream().map(Mention::concept).toList();
    }

    private static List<String> named(String text, Locale language) {
        return VOCABULARY.finder().find(text, language).stream()
                .map(naming -> naming.concept().id() + " " + naming.weight())
                .toList();
    }

    private static float weight(String text, String concept, Locale language) {
        return CONCEPTS.in(text, language).stream()
                .filter(mention -> mention.concept().equals(concept))
                .map(Mention::weight)
                .max(Float::compare)
                .orElse(0f);
    }
}
