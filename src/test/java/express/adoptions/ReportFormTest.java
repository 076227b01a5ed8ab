package express.adoptions;

import static org.assertj.core.api.Assertions.assertThat;

import express.ui.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final int REPORTS = 100_000;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        PLANNED, PLANNED, ''        , ''        , ''    , -
        PLANNED, PLANNED, 2027-03-01, ''        , ''    , -
        PLANNED, RUNNING, 2026-11-26, ''        , ''    , -
        PLANNED, RUNNING, ''        , ''        , ''    , since
        PLANNED, RUNNING, 2026-11-27, ''        , ''    , since
        PLANNED, STOPPED, ''        , 2026-11-01, money , -
        RUNNING, RUNNING, 2026-01-01, ''        , ''    , -
        RUNNING, PLANNED, ''        , ''        , ''    , state
        RUNNING, STOPPED, 2026-01-01, 2026-11-01, money , -
        RUNNING, STOPPED, 2026-01-01, 2026-11-01, ''    , reason
        RUNNING, STOPPED, 2026-01-01, ''        , money , until
        RUNNING, STOPPED, 2026-01-01, 2026-11-27, money , until
        RUNNING, STOPPED, 2026-02-01, 2026-01-01, money , until
        RUNNING, RUNNING, 2026-01-01, 2026-11-01, ''    , until
        RUNNING, RUNNING, 2026-01-01, ''        , money , reason
        RUNNING, RUNNING, yesterday , ''        , ''    , since
        RUNNING, RUNNING, 2026-02-30, ''        , ''    , since
        RUNNING, RUNNING, 0026-02-01, ''        , ''    , since
        RUNNING, RUNNING, ٢٠٢٦-٠١-٠١, ''        , ''    , -
        RUNNING, ASLEEP , 2026-01-01, ''        , ''    , state
        STOPPED, RUNNING, 2026-01-01, ''        , ''    , state
        STOPPED, STOPPED, ''        , 2026-01-01, money , state
        """)
    void saysWhatIsWrong(State now, String state, String since, String until, String reason, String wrong) {
        var form = new ReportForm("1", state, since, until, "", reason, "en");
        assertThat(form.faults(now, TODAY, LANGUAGES).stream().map(Form.Wrong::field))
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void takesWordsOfALengthAndALanguageOnly() {
        var form = new ReportForm("1", "PLANNED", "", "", "x".repeat(3_001), "", "xx");
        assertThat(form.faults(State.PLANNED, TODAY, LANGUAGES).stream().map(Form.Wrong::field))
                .containsExactly("result", "language");
    }

    @Test
    void takesNothingThatCannotBeKeptOrTurnsTheWordsAround() {
        var form = new ReportForm("x", "PLANNED", "", "", " a\u0000b\r\nc\u202Ed ", "", "en");
        assertThat(form.said().result()).isEqualTo("ab\ncd");
        assertThat(form.number()).isZero();
    }

    /** Whatever is typed in whatever order, what is accepted tells a story that can have happened. */
    @Test
    void letsNoReportThroughThatCannotBe() {
        var random = new Random(7);
        State now = State.PLANNED;
        int accepted = 0;
        for (int i = 0; i < REPORTS; i++) {
            ReportForm form = anything(random);
            if (form.faults(now, TODAY, LANGUAGES).isEmpty()) {
                check(now, form.said());
                now = form.said().state();
                accepted++;
            }
            if (now == State.STOPPED && random.nextInt(20) == 0) {
                now = State.PLANNED;
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    private static ReportForm anything(Random random) {
        return new ReportForm(
                "1",
                one(random, "PLANNED", "RUNNING", "STOPPED", "", "stopped"),
                date(random),
                date(random),
                one(random, "", "Many came.", " "),
                one(random, "", "No money", " "),
                one(random, "en", "fr", "en", "de"));
    }

    private static String date(Random random) {
        return one(random, "", "", TODAY.plusDays(random.nextInt(400) - 300).toString(), "2026-13-01");
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void check(State before, Report.Said said) {
        assertThat(before).as("what has stopped is over").isNotEqualTo(State.STOPPED);
        assertThat(said.state()).as("nothing goes back").isGreaterThanOrEqualTo(before);
        assertThat(said.reason() != null).isEqualTo(said.state() == State.STOPPED);
        assertThat(said.until() != null).isEqualTo(said.state() == State.STOPPED);
        if (said.state() == State.RUNNING) {
            assertThat(said.since()).isNotNull().isBeforeOrEqualTo(TODAY);
        }
        if (said.until() != null) {
            assertThat(said.until()).isBeforeOrEqualTo(TODAY);
            if (said.since() != null) {
                assertThat(said.until()).isAfterOrEqualTo(said.since());
            }
        }
    }
}
