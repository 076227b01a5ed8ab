package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.assessments.Group.Circle;
import express.base.Viewer;
import express.database.Acting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AssessmentPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\u202E \"quoted\" شبكة";

    @Autowired
    Group group;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    World world;

    @Autowired
    Conducting conducting;

    @Autowired
    Assessments assessments;

    @Autowired
    Instruments instruments;

    private Circle circle;
    private String path;

    @BeforeEach
    void gather() {
        circle = group.of(3);
        path = Group.path(circle);
    }

    private String open() throws Exception {
        return visits.sent(
                circle.leads(),
                path,
                "instrument",
                Group.INSTRUMENT,
                "until",
                LocalDate.now(ZoneId.systemDefault()).plusDays(5).toString());
    }

    @Test
    void leadFromOpeningARoundToItsResults() throws Exception {
        assertThat(visits.look(circle.leads(), "/networks/" + path.split("/")[2] + "/inside")
                        .select("a[href=" + path + "]"))
                .hasSize(1);
        String round = open();
        assertThat(mailbox.link(World.emailOf(circle.one().id()))).isEqualTo(round);
        assertThat(mailbox.list(World.emailOf(circle.leads().id())))
                .as("whoever opens it knows")
                .isEmpty();
        for (int i = 0; i < 3; i++) {
            Viewer.Person person = circle.people().get(i);
            String first = visits.look(person, round).select(".actions a").attr("href");
            assertThat(first).isEqualTo(round + "/answers/visibility");
            String next = visits.sent(
                    person, first, "score-1-1", String.valueOf(i), "score-1-2", "unknown", "comment-1-1", HOSTILE + i);
            assertThat(next).isEqualTo(round + "/answers/networking");
        }
        assertThat(visits.look(circle.leads(), round).text()).contains("3 people have begun");
        assertThat(visits.look(circle.leads(), round).text()).doesNotContain("Median");

        visits.sent(circle.leads(), round + "/closing");
        Document results = visits.look(circle.one(), round);
        Element statement = results.selectFirst("#statement-1-1");
        assertThat(statement.text()).contains("Median 1; the middle half from 0.5 to 1.5; 3 scores", "largely agree");
        assertThat(statement.select("details li").eachText())
                .hasSize(3)
                .allMatch(it -> it.startsWith("<script>alert(1)</script> \"quoted\" شبكة"));
        assertThat(results.select("#statement-1-2").text()).contains("Fewer than three people gave a score");
        assertThat(results.html()).doesNotContain("Person 0");
        assertThat(results.select("svg.strip")).isNotEmpty();
    }

    @Test
    void makeAWeakStatementAnAction() throws Exception {
        String round = path + "/" + group.round(circle, Group.LONG_AGO.plusSeconds(1), 2, 3, 3);
        Element form = visits.look(circle.one(), round).selectFirst("#statement-1-1 form");
        assertThat(form.attr("action")).isEqualTo("/networks/" + path.split("/")[2] + "/plan/actions");
        assertThat(form.select("input[name=title]").val()).startsWith("Newcomers with an idea hear of our services");
        assertThat(form.select("input[name=why]").val()).contains("median was 3 of 10", "3 scores");
        assertThat(form.select("input[name=step]").val()).isEqualTo("INFORMATION");
        assertThat(form.select("input[name=origin]").val()).isEqualTo("assessment");
        assertThat(form.select("input[name=source]").val()).isEqualTo(round + "#statement-1-1");
        String action = visits.sent(
                circle.one(),
                form.attr("action"),
                "title",
                "Tell more people",
                "origin",
                "assessment",
                "source",
                round + "#statement-1-1");
        assertThat(visits.look(circle.one(), round).select("#statement-1-1 a").attr("href"))
                .isEqualTo(action);
        assertThat(visits.look(circle.one(), round).select("#statement-1-1 form"))
                .isEmpty();
        String strong = path + "/" + group.round(circle, Group.LONG_AGO.plusSeconds(2), 7, 8, 9);
        assertThat(visits.look(circle.one(), strong).select("#statement-1-1 form"))
                .isEmpty();
    }

    @Test
    void goOnWhereSomebodyStoppedAndChangeWhatTheySaid() throws Exception {
        String round = open();
        String section = round + "/answers/advice";
        visits.sent(circle.one(), section, "score-3-1", "4", "comment-3-1", "slow");
        Document again = visits.look(circle.one(), section);
        assertThat(again.select("input[name=score-3-1][checked]").val()).isEqualTo("4");
        assertThat(again.select("textarea").text()).isEqualTo("slow");
        assertThat(again.select("details.comment[open]")).hasSize(1);
        assertThat(visits.look(circle.people().get(1), section).select("input[checked]"))
                .as("of somebody else")
                .isEmpty();
        visits.sent(circle.one(), section, "score-3-1", "9");
        assertThat(visits.look(circle.one(), section)
                        .select("input[name=score-3-1][checked]")
                        .val())
                .isEqualTo("9");
        assertThat(visits.look(circle.one(), round).text()).contains("1 of 1");
        assertThat(visits.sent(circle.one(), round + "/answers/impact", "score-10-1", "1"))
                .isEqualTo(round);
    }

    @Test
    void saveAsOneGoes() throws Exception {
        String section = open() + "/answers/visibility";
        var saving = visits.send(circle.one(), section + "/saving", "score-1-1", "6");
        assertThat(saving.getStatus()).isEqualTo(200);
        assertThat(saving.getContentAsString()).contains("id=\"kept\"", "Saved.");
        var wrong = visits.send(circle.one(), section + "/saving", "score-1-1", "60");
        assertThat(wrong.getContentAsString()).contains("Not saved yet.");
        assertThat(visits.look(circle.one(), section).select("input[checked]").val())
                .isEqualTo("6");
    }

    @Test
    void refuseAnAnswerThatComesTooLateAndKeepIt() throws Exception {
        String round = open();
        String section = round + "/answers/visibility";
        visits.sent(circle.leads(), round + "/closing");
        var late = visits.send(circle.one(), section, "score-1-1", "6", "comment-1-1", "nearly in time");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString())
                .contains("The round was closed while you were writing", "nearly in time", "href=\"" + round + "\"");
        assertThat(visits.get(circle.one(), section).getRedirectedUrl()).isEqualTo(round);
        assertThat(visits.sent(circle.leads(), round + "/closing")).isEqualTo(round);
        assertThat(visits.look(circle.one(), round).text()).contains("Fewer than three people answered");
    }

    @Test
    void refuseWhatCannotBeARound() throws Exception {
        open();
        for (String[] wrong : List.of(
                new String[] {"none", "2099-01-01", "Choose by what you judge"},
                new String[] {Group.INSTRUMENT, "soon", "Write a date"},
                new String[] {Group.INSTRUMENT, "2001-01-01", "This day is over"},
                new String[] {Group.INSTRUMENT, "2099-01-01", "six months at most"})) {
            var answer = visits.send(circle.leads(), path, "instrument", wrong[0], "until", wrong[1]);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains(wrong[2]);
        }
        var second = visits.send(
                circle.leads(),
                path,
                "instrument",
                Group.INSTRUMENT,
                "until",
                LocalDate.now(ZoneId.systemDefault()).toString());
        assertThat(second.getContentAsString()).contains("A round with these questions is open already");
    }

    @Test
    void areForThoseWhoWorkInTheNetwork() throws Exception {
        String round = open();
        for (Viewer viewer :
                List.of(world.newcomer("Sami"), world.operator(), group.of(1).leads())) {
            for (String page : List.of(path, round, round + "/answers/visibility", path + "/new")) {
                assertThat(visits.get(viewer, page).getStatus()).as(page).isEqualTo(404);
            }
            assertThat(visits.send(viewer, round + "/answers/visibility", "score-1-1", "1")
                            .getStatus())
                    .isEqualTo(404);
        }
        for (String act : List.of("/closing", "")) {
            assertThat(visits.send(circle.one(), act.isEmpty() ? path : round + act)
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(visits.send(circle.one(), path + "/consent").getStatus()).isEqualTo(403);
        assertThat(visits.get(circle.one(), path + "/nonsense").getStatus()).isEqualTo(404);
        assertThat(visits.get(circle.one(), round + "/answers/nonsense").getStatus())
                .isEqualTo(404);
        assertThat(visits.look(circle.one(), path).select("a[href$=/new]")).isEmpty();
    }

    @Test
    void compareWithTheRoundBefore() throws Exception {
        group.round(circle, Group.LONG_AGO.plusSeconds(1), 2, 3, 3);
        UUID second = doAgain();
        Document page = visits.look(circle.one(), path + "/" + second);
        assertThat(page.select("#rounds + .table tbody tr").first().text()).contains("Visibility 3 8");
        assertThat(page.select("svg.strip circle.before")).isNotEmpty();
        assertThat(page.text()).contains("The ring is the median of the round before");
    }

    /** Opened later than the one before. */
    private UUID doAgain() {
        UUID round = Acting.as(
                circle.leads(),
                () -> conducting
                        .open(circle.leads(), group.network(circle), instruments.get(Group.INSTRUMENT), Group.ONE_DAY)
                        .orElseThrow());
        for (Viewer.Person person : circle.people()) {
            group.answer(circle, person, round, Group.score("1-1", 8));
        }
        Acting.as(
                circle.leads(),
                () -> conducting.close(
                        group.network(circle), assessments.get(circle.id(), round), instruments.get(Group.INSTRUMENT)));
        return round;
    }

    @Test
    void compareWithOthersOnlyAsLongAsTheNetworkConsents() throws Exception {
        String round = path + "/" + group.round(circle, Group.LONG_AGO.plusSeconds(1), 2, 3, 3);
        assertThat(visits.look(circle.one(), round).select("#others")).isEmpty();
        visits.sent(circle.leads(), path + "/consent");
        visits.sent(circle.leads(), path + "/consent");
        assertThat(visits.look(circle.one(), path).text()).contains("has taken part since");
        assertThat(visits.look(circle.one(), round).select("#others")).hasSize(1);
        visits.sent(circle.leads(), path + "/consent/end");
        assertThat(visits.look(circle.one(), round).select("#others")).isEmpty();
        assertThat(visits.look(circle.one(), path).text()).contains("does not take part");
    }

    @Test
    void sayWhereTheQuestionsComeFrom() throws Exception {
        Document page = visits.look(circle.one(), open());
        assertThat(page.text()).contains("In our own words, after:", "European Commission", "2016");
    }
}
