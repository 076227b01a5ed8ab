package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.committee.Board.Sitting;
import express.lending.Lender;
import express.lending.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a committee types that cannot be: it is told at the field, and what was typed stays. */
@ModuleTest
class BadInputTest {

    @Autowired
    Board board;

    @Autowired
    Visits visits;

    @Autowired
    Lender lender;

    private Sitting it;
    private String item;

    @BeforeEach
    void talk() throws Exception {
        it = board.called();
        item = board.item(it);
        board.open(it);
        visits.sent(it.ada(), item + "/scores", Board.score(4, "Knows ovens"));
        visits.sent(it.ben(), item + "/scores", Board.score(2, "Rent is high"));
        visits.sent(it.officer(), item + "/talk");
    }

    private Document refused(String path, String... fields) throws Exception {
        var answer = visits.send(it.officer(), path, fields);
        assertThat(answer.getStatus()).as(Arrays.toString(fields)).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString());
    }

    private Document refusedMotion(String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of("seen", "0"));
        all.addAll(List.of(fields));
        return refused(item + "/motions", all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "-4000, 24",
        "0, 24",
        "1e9, 24",
        "99999999999999999999, 24",
        "4000.005, 24",
        "499.99, 24",
        "25000.01, 24",
        "4000, 61",
        "4000, 2",
        "4000, -1",
        "4000, 999999999",
        "6000, 24",
        "15000.01, 24"
    })
    void lendsNothingThatTheProductDoesNot(String principal, String months) throws Exception {
        Document page = refusedMotion("verdict", "CHANGED", "principal", principal, "months", months);
        assertThat(page.select("#principal-error, #months-error")).isNotEmpty();
        assertThat(page.select("#principal").val()).isEqualTo(principal);
        assertThat(page.select("#months").val()).isEqualTo(months);
    }

    @Test
    void lendsOtherwiseWithinWhatTheProductLends() throws Exception {
        visits.sent(
                it.officer(),
                item + "/motions",
                "seen",
                "0",
                "verdict",
                "CHANGED",
                "principal",
                "٤٠٠٠٫٥٠",
                "months",
                "18",
                "product",
                it.asked().product().slug());
        assertThat(visits.look(it.ada(), item)
                        .select("section[aria-labelledby=motion]")
                        .text())
                .contains("4,000.50", "18");
    }

    @Test
    void namesTheProductWhereItIsAnother() throws Exception {
        Product steady = lender.steady(it.asked().lender());
        visits.sent(
                it.officer(),
                item + "/motions",
                "seen",
                "0",
                "verdict",
                "CHANGED",
                "principal",
                "6000",
                "months",
                "24",
                "product",
                steady.slug());
        String motion = "section[aria-labelledby=motion]";
        assertThat(visits.look(it.ada(), item).select(motion).text()).contains("(Steady)");
        assertThat(visits.look(it.ada(), it.session() + "/minutes").text()).contains("€6,000", "(Steady)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-01-01", "2027-02-30", "tomorrow"})
    void putsNothingOffUntilADayThatIsOverOrIsNone(String until) throws Exception {
        Document page = refusedMotion("verdict", "POSTPONED", "until", until, "words", "Bring the lease");
        assertThat(page.select("#until-error")).hasSize(1);
        assertThat(page.select("#words").val()).isEqualTo("Bring the lease");
    }

    @Test
    void refusesWordsThatAreMissingOrTooMany() throws Exception {
        assertThat(refusedMotion("verdict", "REFUSED", "because", "PLAN").select("#words-error"))
                .hasSize(1);
        assertThat(refusedMotion("verdict", "AS_ASKED", "words", "x".repeat(2001))
                        .select("#words-error"))
                .hasSize(1);
        assertThat(refusedMotion("verdict", "AS_ASKED", "conditions", "One more\n".repeat(11))
                        .select("#conditions-error"))
                .hasSize(1);
        assertThat(refusedMotion("verdict", "AS_ASKED", "conditions", "x".repeat(301))
                        .select("#conditions-error"))
                .hasSize(1);
        assertThat(visits.send(it.ada(), item + "/conflicts", "ground", "OTHER", "tie", "x".repeat(5000))
                        .getStatus())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, 14:30, day", "2027-02-30, 14:30, day", "2027-02-03, 25:00, time", "'', '', day"})
    void callsNobodyOnADayThatIsOverOrIsNone(String day, String time, String field) throws Exception {
        Document page = refused(it.house() + "/sessions", "day", day, "time", time, "place", "Upstairs");
        assertThat(page.select("#" + field + "-error")).hasSize(1);
        assertThat(page.select("#place").val()).isEqualTo("Upstairs");
    }

    @Test
    void movesNoSessionIntoThePast() throws Exception {
        Sitting other = board.called();
        String yesterday = LocalDate.now().minusDays(1).toString();
        String version = visits.look(other.officer(), other.session())
                .select("form[action$=/date] [name=version]")
                .val();
        assertThat(visits.send(
                                other.officer(),
                                other.session() + "/date",
                                "day",
                                yesterday,
                                "time",
                                "14:30",
                                "version",
                                version)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void keepsWhatWasTypedInAnyScriptAsText() throws Exception {
        String hostile = "<script>alert(1)</script> \u202Eمرحبا";
        visits.sent(it.officer(), item + "/motions", "seen", "0", "verdict", "AS_ASKED", "conditions", hostile);
        Document page = visits.look(it.ada(), item);
        assertThat(page.select("section[aria-labelledby=motion] script")).isEmpty();
        assertThat(page.select("section[aria-labelledby=motion]").text()).contains("<script>alert(1)</script>");
    }
}
