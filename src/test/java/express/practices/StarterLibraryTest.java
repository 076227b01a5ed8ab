package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.Golden;
import express.base.ChainStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a new installation has to offer on its first day; {@code docs/starter-library.md} lists it. */
class StarterLibraryTest {

    /** Those that the initiative itself presented, and those of its partners. */
    static final List<String> THE_TEN = List.of(
            "demetra-competence-certification",
            "extracompetenze-genova",
            "forward-investor-pitch",
            "grdr-acme",
            "hotel-giardino",
            "microstart",
            "mikrofonden-vast",
            "newcomer-startup-award",
            "training-roots-univerbal",
            "univerbal-interpreting-collective");

    private static final Path LIST = Path.of("docs/starter-library.md");
    private static final String BEGINNING = "## The practices\n";

    private static List<Sheet> sheets;

    @BeforeAll
    static void read() throws IOException {
        sheets = new StarterFiles().read();
    }

    @Test
    void holdsAtLeastFortyPracticesFromTwelveCountries() {
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all(sheet -> List.of(sheet.country()))).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void hasSeveralOfEveryStepFirst() {
        assertThat(counts(sheet -> List.of(sheet.step())))
                .containsOnlyKeys(ChainStep.values())
                .allSatisfy((step, count) -> assertThat(count).as(step.slug()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void isSpreadOverAllThatOneChoosesBy() {
        assertThat(all(sheet -> List.of(sheet.evidence()))).containsOnly(Sheet.Evidence.values());
        assertThat(all(Sheet::funding)).contains(Sheet.Funding.values());
        assertThat(all(StarterLibraryTest::groups)).contains(Target.Group.values());
        assertThat(all(Sheet::sdgs)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(all(sheet -> List.of(sheet.owner().family()))).hasSizeGreaterThanOrEqualTo(8);
        assertThat(all(sheet -> List.of(sheet.language()))).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void isWrittenInALanguageOfTheCountryOrInEnglish() {
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(spoken(sheet.country()))
                        .as(sheet.slug())
                        .contains(sheet.language().getLanguage()));
    }

    private static Set<String> spoken(String country) {
        return Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        Locale.availableLocales()
                                .filter(known -> known.getCountry().equals(country)))
                .map(Locale::getLanguage)
                .collect(Collectors.toSet());
    }

    /** They are shown to readers of every language as they are. */
    @Test
    void givesPeriodsWithoutWords() {
        assertThat(sheets)
                .flatExtracting(Sheet::figures)
                .extracting(Figure::period)
                .allMatch(period -> period.codePoints().noneMatch(Character::isLetter));
    }

    @Test
    void statesNoFactWithoutSayingWhereItWasFound() {
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(facts(sheet))
                        .allSatisfy(paragraph -> assertThat(Citations.of(paragraph))
                                .as(sheet.slug() + ": " + paragraph)
                                .isNotEmpty()));
    }

    @Test
    void namesNoSourceInVain() {
        assertThat(sheets).allSatisfy(sheet -> {
            Set<String> used = new HashSet<>();
            facts(sheet).map(Citations::of).forEach(used::addAll);
            sheet.figures().forEach(figure -> used.add(figure.source()));
            sheet.texts()
                    .values()
                    .forEach(words -> Section.ADVICE.forEach(
                            section -> words.in(section).forEach(paragraph -> used.addAll(Citations.of(paragraph)))));
            assertThat(sheet.sources()).as(sheet.slug()).extracting(Source::id).isSubsetOf(used);
        });
    }

    private static Stream<String> facts(Sheet sheet) {
        Words words = sheet.words(sheet.language());
        return Arrays.stream(Section.values())
                .filter(section -> !Section.ADVICE.contains(section))
                .flatMap(section -> words.in(section).stream());
    }

    @Test
    void isListedAsItIs() throws IOException {
        String said = Golden.read(LIST);
        int end = said.indexOf(BEGINNING);
        Golden.compare(LIST, (end < 0 ? said : said.substring(0, end)) + BEGINNING + list());
    }

    private static String list() {
        var text = new StringBuilder("\n| practice | country | steps | written in | also in | evidence | sources |\n"
                + "|---|---|---|---|---|---|---|\n");
        sheets.stream().map(StarterLibraryTest::row).forEach(text::append);
        text.append("\n## How they are spread\n\n| by | practices |\n|---|---|\n");
        spread(text, "first step", counts(sheet -> List.of(sheet.step().slug())));
        spread(
                text,
                "any step",
                counts(sheet -> sheet.steps().stream().map(ChainStep::slug).toList()));
        spread(text, "country", counts(sheet -> List.of(sheet.country())));
        spread(
                text,
                "language of writing",
                counts(sheet -> List.of(sheet.language().toLanguageTag())));
        spread(text, "level", counts(sheet -> List.of(sheet.level())));
        spread(text, "run by", counts(sheet -> List.of(sheet.owner().family())));
        spread(text, "for whom", counts(StarterLibraryTest::groups));
        spread(text, "cost a year", counts(sheet -> List.of(sheet.cost() == null ? "not known" : plain(sheet.cost()))));
        spread(text, "paid by", counts(StarterLibraryTest::payers));
        spread(text, "goal", counts(Sheet::sdgs));
        spread(text, "evidence", counts(sheet -> List.of(sheet.evidence())));
        return text.toString();
    }

    private static String row(Sheet sheet) {
        String steps = sheet.steps().stream()
                .map(step -> String.valueOf(step.letter()))
                .collect(Collectors.joining(" "));
        String also = sheet.texts().keySet().stream()
                .filter(language -> !language.equals(sheet.language()))
                .map(Locale::toLanguageTag)
                .collect(Collectors.joining(", "));
        return "| [%s](../src/main/resources/practices/%s.yaml) | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        sheet.slug(),
                        sheet.slug(),
                        sheet.country(),
                        steps,
                        sheet.language().toLanguageTag(),
                        also,
                        plain(sheet.evidence()),
                        sources(sheet.sources()));
    }

    /** How many, of which years, and how many have none and were read in which year. */
    private static String sources(List<Source> sources) {
        List<Integer> years = sources.stream()
                .filter(source -> !source.read())
                .map(Source::year)
                .sorted()
                .toList();
        String dated = years.isEmpty() ? "none dated" : years.getFirst() + "–" + years.getLast();
        String read = sources.stream()
                .filter(Source::read)
                .collect(Collectors.groupingBy(Source::year, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(year -> "; %d undated, read %d".formatted(year.getValue(), year.getKey()))
                .collect(Collectors.joining());
        return sources.size() + " (" + dated + read + ")";
    }

    private static void spread(StringBuilder text, String what, Map<?, Long> counts) {
        text.append("| ").append(what).append(" | ");
        text.append(counts.entrySet().stream()
                .map(count -> plain(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(", ")));
        text.append(" |\n");
    }

    private static String plain(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : String.valueOf(value);
    }

    private static Collection<String> payers(Sheet sheet) {
        return sheet.funding().isEmpty()
                ? List.of("not known")
                : sheet.funding().stream().map(StarterLibraryTest::plain).toList();
    }

    private static Collection<Target.Group> groups(Sheet sheet) {
        return sheet.target() == null ? List.of() : sheet.target().groups();
    }

    private static <T> Set<T> all(Function<Sheet, Collection<T>> what) {
        return sheets.stream().map(what).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    private static <T> Map<T, Long> counts(Function<Sheet, ? extends Collection<T>> what) {
        return sheets.stream()
                .map(what)
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
    }
}
