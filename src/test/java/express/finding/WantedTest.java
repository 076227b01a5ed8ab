package express.finding;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.practices.Facet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class WantedTest {

    private static final List<String> LETTERS = List.of(
            "a", "é", "ß", " ", "+", "&", "=", "%", "#", "?", "/", ";", ",", "\"", "'", "<", "{", "}", "-", "\\", "|",
            "ق", "ጽ", "漢", "🏨", "\u200c", "\u0301", "\u202e", "\u0000", "\n", "\ud800", "\udc00", "٣", "\ufeff");

    private static final Map<Facet, List<String>> VALUES = Map.of(
            Facet.STEP, List.of("FINANCE", "MENTORING"),
            Facet.COUNTRY, List.of("IT", "GR", "XX"),
            Facet.GROUP, List.of("REFUGEES", "YOUNG_PEOPLE"),
            Facet.LANGUAGE, List.of("ar", "pt-BR", "und-Latn"),
            Facet.LEVEL, List.of("LOCAL"),
            Facet.EVIDENCE, List.of("MONITORED"),
            Facet.COST, List.of("HIGH", "LOW"),
            Facet.SDG, List.of("1", "17"));

    @Test
    void leadsWhereItCameFromWhateverStandsThere() {
        for (int seed = 0; seed < Budget.of(2_000, 100_000); seed++) {
            Wanted wanted = Wanted.of(request(new Random(seed)));
            Wanted again = Wanted.of(opened(wanted.at("/search")));
            assertThat(again).as("seed %d", seed).isEqualTo(wanted);
            Wanted asData = Wanted.of(opened(wanted.at("/api/practices", WantedTest::data)), WantedTest::data);
            assertThat(asData).as("seed %d as data", seed).isEqualTo(wanted);
        }
    }

    private static String data(Facet facet) {
        return facet == Facet.LANGUAGE ? "in" : facet.word();
    }

    private static MockHttpServletRequest request(Random random) {
        var request = new MockHttpServletRequest();
        request.addParameter(
                "q",
                IntStream.range(0, random.nextInt(30))
                        .mapToObj(any -> LETTERS.get(random.nextInt(LETTERS.size())))
                        .collect(Collectors.joining()));
        VALUES.forEach((facet, values) -> {
            List<String> some = new ArrayList<>(values);
            some.removeIf(any -> random.nextBoolean());
            if (random.nextInt(4) == 0) {
                some.add(LETTERS.get(random.nextInt(LETTERS.size())));
            }
            some.forEach(value -> request.addParameter(Wanted.parameter(facet), value));
        });
        if (random.nextBoolean()) {
            request.addParameter("from", Integer.toString(random.nextInt(1_000)));
        }
        return request;
    }

    private static MockHttpServletRequest opened(String address) {
        var request = new MockHttpServletRequest();
        UriComponentsBuilder.fromUri(URI.create(address))
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(
                        value -> request.addParameter(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        return request;
    }

    @Test
    void takesAwayWhatTurnsOrHidesTheWordsAround() {
        assertThat(typed("q", "ho\u202etel\u0000\u2066 \ud83c\nloan")).isEqualTo(typed("q", "hotel  loan"));
        assertThat(typed("q", "می\u200cخواهم 🏨").words())
                .as("what is written so")
                .isEqualTo("می\u200cخواهم 🏨");
    }

    @Test
    void endsWhatIsLongerThanAnybodyMeansBetweenTwoLetters() {
        Wanted wanted = typed("q", "x" + "🏨".repeat(5_000));
        assertThat(wanted.cut()).isTrue();
        assertThat(wanted.words()).hasSizeBetween(999, 1_000).endsWith("🏨");
        assertThat(typed("q", "🏨".repeat(500)).cut()).isFalse();
    }

    @Test
    void takesSoManyValuesThatAPageCanShowThem() {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "%c%c".formatted('A' + i / 26 % 26, 'A' + i % 26))
                .collect(Collectors.joining(","));
        assertThat(typed("country", many).chosen().get(Facet.COUNTRY))
                .hasSize(Wanted.MOST)
                .startsWith("AA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999", "1e3", "٣", "", " 5"})
    void beginsAtTheFirstWhereAPlaceIsNoNumber(String from) {
        assertThat(typed("from", from).from()).isZero();
    }

    @Test
    void goesNoFurtherThanAnybodyReads() {
        assertThat(typed("from", "9999").from()).isEqualTo(Wanted.LAST);
    }

    @Test
    void passesOverWhatIsNoValue() {
        var request = new MockHttpServletRequest();
        for (Facet facet : Facet.values()) {
            request.addParameter(Wanted.parameter(facet), "", ",", "no such", "'; drop table", "18", "it", "<b>");
        }
        assertThat(Wanted.of(request).chosen()).containsOnlyKeys(Facet.LANGUAGE);
    }

    @Test
    void readsStepsAsPeopleSeeThemAndAsMachinesDo() {
        assertThat(typed("step", "finance,MENTORING").chosen())
                .isEqualTo(Map.of(Facet.STEP, Set.of("FINANCE", "MENTORING")));
    }

    private static Wanted typed(String name, String value) {
        var request = new MockHttpServletRequest();
        request.addParameter(name, value);
        return Wanted.of(request);
    }
}
