package express.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import express.ModuleTest;
import express.base.Viewer;
import express.people.Kept;
import express.ui.Screens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final String PATH = "/retention/" + Sample.WHAT;

    private final Viewer.Person olga = Sample.operator();

    @Autowired
    MockMvc mvc;

    @Autowired
    Periods periods;

    @Autowired
    LegalData data;

    @Autowired
    Shelf shelf;

    @BeforeEach
    @AfterEach
    void takeBack() {
        Sample.takeBack(shelf);
    }

    private record Rows(String what, List<Instant> ends) implements Kept {

        @Override
        public String what() {
            return what;
        }

        @Override
        public int days() {
            return 90;
        }

        @Override
        public int removeBefore(Instant end) {
            ends.add(end);
            if (what.equals("broken")) {
                throw new IllegalStateException("the table is away");
            }
            return 3;
        }
    }

    @Test
    void removesWhatIsOlderThanItsPeriodEvenIfAnotherCannotBeRemoved() {
        var broken = new Rows("broken", new ArrayList<>());
        var usual = new Rows("usual", new ArrayList<>());
        var decided = new Rows(Sample.WHAT, new ArrayList<>());
        periods.decide(olga, Sample.WHAT, 30);
        periods.decide(olga, Sample.WHAT, 7);

        new Removal(periods, () -> NOW, List.of(broken, usual, decided)).run();

        assertThat(broken.ends()).hasSize(1);
        assertThat(usual.ends()).containsExactly(Instant.parse("2026-08-25T03:00:00Z"));
        assertThat(decided.ends()).containsExactly(Instant.parse("2026-11-16T03:00:00Z"));
    }

    @Test
    void listsPeriodsForTheOperator() throws Exception {
        Document page = page("/retention");
        assertThat(page.select("tr:contains(" + Sample.WHAT + ") td").eachText())
                .containsExactly("90 days", "90 days", "–");
        assertThat(page.select("tbody a").eachAttr("href")).contains(PATH);
    }

    @Test
    void showsEverywhereHowLongLettersAndTasksAreKept() throws Exception {
        for (String path : List.of("/retention", "/processing", "/privacy")) {
            assertThat(page(path).select("main").text())
                    .as(path)
                    .contains("Letters that have left, with the addresses they went to")
                    .contains("Tasks in the background that have ended");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3650, 3650", "' 14 ', 14", "٣٠, 30", "۳۰, 30"})
    void takesAPeriodInAnyDigits(String typed, int days) throws Exception {
        MockHttpServletResponse saved = send(typed, olga);
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(periods.get(Sample.WHAT).days()).isEqualTo(days);
        assertThat(page("/privacy")
                        .select("dt:contains(" + Sample.WHAT + ") + dd")
                        .text())
                .startsWith(days == 3650 ? "3,650" : Integer.toString(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "3651", "99999999999", "ten", "1.5", "<b>", "1 0"})
    void refusesWhatIsNoPeriodAndKeepsWhatWasTyped(String typed) throws Exception {
        MockHttpServletResponse refused = send(typed, olga);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.selectFirst("#days").val()).isEqualTo(typed);
        assertThat(again.selectFirst("#days-error").text()).contains("from 1 to 3,650");
        assertThat(periods.get(Sample.WHAT).days()).isEqualTo(90);
    }

    @Test
    void keepsEveryDecisionWithWhoAndWhen() throws Exception {
        send("30", olga);
        send("30", olga);
        send("60", olga);
        assertThat(periods.listDecisions(olga.id()))
                .extracting(it -> it.get("days"))
                .containsExactly(30, 60);
        assertThat(data.export(olga.id())).containsKey("periods");
        assertThat(data.export(Sample.somebody().id())).isEqualTo(Map.of());
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        for (Viewer other : new Viewer[] {Viewer.VISITOR, Sample.somebody()}) {
            for (String path : new String[] {"/retention", PATH, "/processing", "/processing.pdf"}) {
                assertThat(answer(path, other).getStatus()).as(path).isIn(302, 303, 401, 403);
            }
            assertThat(send("1", other).getStatus()).isIn(302, 303, 403);
        }
        assertThat(answer("/retention/no.such", olga).getStatus()).isEqualTo(404);
        assertThat(periods.get(Sample.WHAT).days()).isEqualTo(90);
    }

    @Test
    void makesTheRecordOfProcessingOfWhatModulesDeclare() throws Exception {
        Document page = page("/processing");
        assertThat(page.select("h3").eachText()).anyMatch(it -> it.startsWith("Who wrote and translated"));
        assertThat(page.select("dt").eachText()).contains("Why", "Legal basis", "Who receives it", Sample.WHAT);
        assertThat(page.select("[aria-labelledby=controller]").text()).contains("Publisher");
        for (String language : List.of("en", "fr", "ar")) {
            MockHttpServletResponse paper = answer("/processing.pdf?lang=" + language, olga);
            assertThat(paper.getStatus()).isEqualTo(200);
            assertThat(paper.getContentType()).isEqualTo("application/pdf");
        }
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path, olga);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path, Viewer viewer) throws Exception {
        return mvc.perform(get(path).requestAttr(Screens.VIEWER, viewer))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String days, Viewer viewer) throws Exception {
        return mvc.perform(post(PATH)
                        .requestAttr(Screens.VIEWER, viewer)
                        .with(csrf())
                        .param("days", days))
                .andReturn()
                .getResponse();
    }
}
