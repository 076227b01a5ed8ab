package express.polls;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.polls.Poll.Kind;
import express.polls.Poll.Question;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** In the hall of the boards' tests, where whoever is signed in takes part. */
@ModuleTest
class PollPagesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Polls polls;

    @Autowired
    Evaluation evaluation;

    @Autowired
    PollsData data;

    @Autowired
    JdbcClient jdbc;

    private Poll poll;
    private Viewer.Person hosta;

    @BeforeEach
    void begin() {
        poll = polls.begin(
                "hall/" + Ids.next(),
                "Lunch & <rest>",
                Locale.ENGLISH,
                List.of(
                        new Question(1, Kind.CHOICE, "Tea or coffee?", List.of("Tea", "Coffee", "قهوة")),
                        new Question(2, Kind.SCALE, "Was it good?", List.of()),
                        new Question(3, Kind.WORDS, "What else?", List.of())));
        hosta = world.newcomer("Hosta");
    }

    private void answer(Viewer viewer, String choice, String grade, String words) throws Exception {
        visits.sent(viewer, poll.path() + "/answers", "answer-1", choice, "answer-2", grade, "answer-3", words);
    }

    private Document page(Viewer viewer) throws Exception {
        return visits.look(viewer, poll.path());
    }

    @Test
    void showsAllTogetherWhatFiveAnsweredAndNothingOfFour() throws Exception {
        polls.open(poll);
        for (int i = 0; i < 4; i++) {
            answer(world.newcomer("Guest"), "1", "4", i == 0 ? "<i>More</i> bread" : "");
        }
        polls.close(poll);
        assertThat(page(hosta).select("main").text())
                .contains("4 people have answered", "Fewer than 5")
                .doesNotContain("bread");
        begin();
        polls.open(poll);
        for (int i = 0; i < 5; i++) {
            answer(world.newcomer("Guest"), i < 3 ? "1" : "2", i == 0 ? "1" : "5", i == 0 ? "Alone said" : "");
        }
        assertThat(page(hosta).select("figure.chart"))
                .as("not while it is open")
                .isEmpty();
        polls.close(poll);
        Document closed = page(hosta);
        assertThat(closed.select("#question-1 ~ details td").eachText()).containsExactly("0", "3", "2");
        assertThat(closed.select("main").text())
                .contains("On average 4.2 of 5")
                .as("only one wrote words")
                .doesNotContain("Alone said");
    }

    @Test
    void takesOneAnswerOfEachAndNoneBeforeOrAfter() throws Exception {
        Viewer.Person amal = world.newcomer("Amal");
        assertThat(visits.get(amal, poll.path()).getStatus()).as("a draft").isEqualTo(404);
        polls.open(poll);
        answer(amal, "0", "3", "");
        answer(amal, "1", "5", "Again");
        assertThat(polls.answered(poll)).isEqualTo(1);
        assertThat(page(amal).select("form[action$=answers]")).isEmpty();
        polls.close(poll);
        answer(world.newcomer("Late"), "0", "3", "");
        assertThat(polls.answered(poll)).isEqualTo(1);
        polls.open(poll);
        assertThat(polls.get(poll.id()).standing()).as("closed for good").isEqualTo(Poll.Standing.CLOSED);
    }

    @Test
    void keepsNoTraceFromAnAnswerToAPerson() throws Exception {
        polls.open(poll);
        Viewer.Person amal = world.newcomer("Amal");
        answer(amal, "0", "3", "My words");
        assertThat(jdbc.sql("select count(*) from polls.voice where print like '%' || :id || '%'")
                        .param("id", amal.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(data.export(amal.id()).toString()).contains("Lunch & <rest>").doesNotContain("My words");
        data.erase(amal.id());
        assertThat(data.export(amal.id())).isEmpty();
    }

    @Test
    void writesAnswersAnewWhenItIsClosed() throws Exception {
        polls.open(poll);
        for (int i = 0; i < 6; i++) {
            answer(world.newcomer("Guest"), "1", "5", "Words " + i);
        }
        assertThat(marks("answer")).as("by what they were written with").isEqualTo(6);
        polls.close(poll);
        assertThat(marks("answer")).isEqualTo(1);
        assertThat(polls.results(poll)).allMatch(result -> result.answered() == 6);
    }

    private int marks(String table) {
        return jdbc.sql("select count(distinct xmin::text) from polls." + table + " where poll_id = :poll")
                .param("poll", poll.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void refusesWhatIsNoAnswerAndKeepsWhatWasTyped() throws Exception {
        polls.open(poll);
        Viewer.Person amal = world.newcomer("Amal");
        assertThat(visits.send(amal, poll.path() + "/answers").getStatus()).isEqualTo(422);
        MockHttpServletResponse refused = visits.send(
                amal, poll.path() + "/answers", "answer-1", "7", "answer-2", "0", "answer-3", "x".repeat(2_001));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#answer-1", "#answer-2", "#answer-3");
        assertThat(page.select("textarea").text()).hasSize(2_001);
        assertThat(polls.answered(poll)).isZero();
        assertThat(visits.get(Viewer.VISITOR, poll.path()).getStatus()).isEqualTo(404);
    }

    @Test
    void isMadeOpenedAndClosedByItsHostOnly() throws Exception {
        poll = evaluation.begin(poll.subject(), Locale.FRENCH);
        assertThat(page(hosta).select("ol > li")).hasSize(8);
        visits.sent(
                hosta,
                poll.path() + "/questions",
                "words",
                "Which day?",
                "kind",
                "CHOICE",
                "options",
                "Mon\nTue\n\nMon");
        assertThat(polls.get(poll.id()).questions().getLast().options()).containsExactly("Mon", "Tue");
        assertThat(visits.send(hosta, poll.path() + "/questions", "words", "Which?", "kind", "CHOICE", "options", "One")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(hosta, poll.path() + "/questions/9/removal");
        visits.sent(hosta, poll.path() + "/opening");
        visits.sent(hosta, poll.path() + "/questions/1/removal");
        assertThat(polls.get(poll.id()).questions())
                .as("nothing is taken back from an open one")
                .hasSize(8);
        Viewer.Person amal = world.newcomer("Amal");
        for (String act : List.of("/questions", "/questions/1/removal", "/opening", "/closing")) {
            assertThat(visits.send(amal, poll.path() + act).getStatus()).isEqualTo(403);
        }
        visits.sent(hosta, poll.path() + "/closing");
        assertThat(polls.get(poll.id()).standing()).isEqualTo(Poll.Standing.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speaksThreeLanguages(String language) throws Exception {
        String path = poll.path() + "?lang=" + language;
        StringBuilder read =
                new StringBuilder(visits.look(hosta, path).select("body").text());
        polls.open(poll);
        read.append(visits.look(hosta, path).select("body").text());
        for (int i = 0; i < 5; i++) {
            answer(world.newcomer("Guest"), "1", "5", "Words");
        }
        polls.close(poll);
        read.append(visits.look(hosta, path).select("body").text());
        assertThat(read.toString()).doesNotContain("polls.").doesNotContain("{0}");
    }
}
