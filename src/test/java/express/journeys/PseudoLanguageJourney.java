package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import express.Budget;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in a language that nobody speaks: nothing on it is written outside the messages, and nothing is cut. */
@OwnApplication
class PseudoLanguageJourney {

    /**
     * Words in Latin letters that are no content with a language or direction of its own, no code, and not put into a
     * message, which keeps it apart by U+2068 and U+2069 in these languages.
     */
    private static final String ENGLISH = """
        names => {
            const NAMES = new RegExp(names, 'gu');
            const DATE = /\\b[A-Z][a-z]+ (\\d{1,2}, )?\\d{4}/g;
            const CURRENCY = /(?<=\\d\\s*)[A-Z]{3}\\b|\\b[A-Z]{3}(?=\\s*\\d)/g;
            const ignored = '[lang]:not(html), [dir=auto], bdi, code, time, option, input, textarea, [translate=no]';
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const words = [];
            const LATIN = /[A-Za-z]{2,}/;
            while (walk.nextNode()) {
                const {data, parentElement} = walk.currentNode;
                if (!LATIN.test(data) || parentElement.closest(ignored)) continue;
                const rest = data.replaceAll(/\\u2068.*?\\u2069/gs, '').replaceAll(NAMES, '').replaceAll(DATE, '').replaceAll(CURRENCY, '');
                if (LATIN.test(rest)) words.push(data.trim());
            }
            return words;
        }
        """;

    /** What ICU says in English where it knows no words of these languages. */
    private static final String NAMES = Stream.of(
                    Stream.of(
                            "Pseudo-Accents", "Pseudo-Bidi", "and", ULocale.getDisplayLanguage("prs", ULocale.ENGLISH)),
                    Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    named(ULocale.getISOCountries(), code -> ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH)),
                    named(ULocale.getISOLanguages(), code -> ULocale.getDisplayLanguage(code, ULocale.ENGLISH)))
            .flatMap(Function.identity())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(name -> name.replaceAll("[(){}\\[\\].|*+?^$\\\\]", "\\\\$0"))
            .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})"));

    /** Without those that have no name but their code. */
    private static Stream<String> named(String[] codes, UnaryOperator<String> name) {
        return Stream.of(codes).filter(code -> !code.equals(name.apply(code))).map(name);
    }

    private static final String CUT = """
        () => [...document.querySelectorAll('main *, header *, footer *')]
            .filter(it => it.checkVisibility() && !it.closest('.visually-hidden, .table, .web, pre, select, input, textarea'))
            .filter(it => getComputedStyle(it).overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1)
            .map(it => it.outerHTML.slice(0, 160))
        """;

    /** By who looks, those that others before do not see; which links a page has is the same in every language. */
    private static final Map<String, Set<String>> PAGES = new LinkedHashMap<>();

    private static Running running;

    @BeforeAll
    static void start() throws IOException {
        running = Running.startDemo("pseudo", "--express.messages.folder=" + PseudoLanguage.written());
        Set<String> seen = new HashSet<>();
        for (String name : List.of("", "Ada Lambert", "Otto Nyström", "Karim Benali")) {
            try (var visit = Visit.to(running, Look.NARROW).as(name)) {
                Set<String> own = Crawl.from(visit, "/").pages();
                own.removeAll(seen);
                seen.addAll(own);
                PAGES.put(name, own);
            }
        }
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void coversEveryWordAndFitsAPhone(PseudoLanguage language) {
        var softly = new SoftAssertions();
        PAGES.forEach((name, paths) -> {
            try (var visit = Visit.to(running, Look.NARROW.in(language.tag)).as(name)) {
                paths.stream()
                        .filter(Budget.of(inTurn(language), path -> true))
                        .forEach(path -> look(visit, path + "?lang=" + language.tag, softly));
            }
        });
        softly.assertAll();
    }

    /** Each page in one of the languages, always the same. */
    private static Predicate<String> inTurn(PseudoLanguage language) {
        int languages = PseudoLanguage.values().length;
        return path -> Math.floorMod(path.hashCode(), languages) == language.ordinal();
    }

    private static void look(Visit visit, String path, SoftAssertions softly) {
        visit.open(path);
        softly.assertThatCode(() -> Checks.fitsTheWindow(visit.page())).doesNotThrowAnyException();
        softly.assertThat((List<?>) visit.page().evaluate(CUT))
                .as("cut on " + path)
                .isEmpty();
        softly.assertThat((List<?>) visit.page().evaluate(ENGLISH, NAMES))
                .as("no message on " + path)
                .isEmpty();
    }

    @Test
    void takesOutWholeNamesOnlyAndLeavesContentAlone() {
        try (var visit = Visit.to(running, Look.NARROW)) {
            visit.page()
                    .setContent(
                            "<p>Belgium and Swedish</p><p>Inclusion</p><p dir=auto>Mentoring</p><p lang=en>Fees</p>");
            assertThat((List<?>) visit.page().evaluate(ENGLISH, NAMES)).isEqualTo(List.of("Inclusion"));
        }
    }

    @Test
    void leavesToIcuWhatIcuReads() {
        assertThat(PseudoLanguage.ACCENTED.translated("{0, plural, =0 {No page} one {# page} other {# pages}} for {1}"))
                .isEqualTo("{0, plural, =0 {Ñö þáĝé} one {# þáĝé} other {# þáĝéš}} ƒöŕ \u2068{1}\u2069");
    }
}
