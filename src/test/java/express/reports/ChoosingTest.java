package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.boards.BoardLine;
import express.boards.Part;
import express.gatherings.SessionKind;
import express.visits.Walk;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of the records is to be read in a report. */
@ModuleTest
class ChoosingTest {

    private static final String FINANCE = "/sections/theme-finance/lines";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Walk walk;

    private Newsroom.Story story;

    @BeforeEach
    void happen() throws Exception {
        story = newsroom.story();
    }

    private Document look(Viewer viewer, String page) throws Exception {
        return visits.look(viewer, story.path() + page);
    }

    private void draft() throws Exception {
        visits.sent(story.reporter(), story.path() + "/draft");
    }

    private void leaveOut(Viewer by, String page, String... lines) throws Exception {
        String all = look(by, page).select("input[name=lines]").val();
        String[] fields = new String[2 + 2 * lines.length];
        fields[0] = "lines";
        fields[1] = all;
        for (int i = 0; i < lines.length; i++) {
            fields[2 + 2 * i] = "out";
            fields[3 + 2 * i] = lines[i];
        }
        visits.sent(by, story.path() + page, fields);
    }

    private void publish(String changed) throws Exception {
        String edition = look(story.reporter(), "/draft")
                .select("form[action$=/publications] input[name=edition]")
                .val();
        visits.sent(story.reporter(), story.path() + "/publications", "edition", edition, "changed", changed);
    }

    @Test
    void leavesSingleLinesOutAndPutsThemBack() throws Exception {
        BoardLine kept = newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "No lending history", 6);
        BoardLine out = newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "Lunch was cold", 0);
        draft();
        String before =
                look(story.reporter(), "/draft").select("input[name=edition]").val();
        leaveOut(story.reader(), FINANCE, out.id().toString());
        Document draft = look(story.reporter(), "/draft");
        assertThat(draft.select("#theme-finance").text())
                .contains("No lending history", "One line left out")
                .doesNotContain("Lunch was cold");
        assertThat(draft.select("input[name=edition]").val())
                .as("who approved it before did not approve this")
                .isNotEqualTo(before);
        publish("");
        assertThat(look(Viewer.VISITOR, "").select("#theme-finance").text())
                .contains(kept.words())
                .doesNotContain(out.words());
        visits.sent(story.reporter(), story.path() + "/draft/findings");
        assertThat(look(story.reporter(), "/draft").select("#theme-finance").text())
                .as("drafted anew")
                .doesNotContain("Lunch was cold");
        assertThat(look(story.reporter(), FINANCE)
                        .select("input[name=out][checked]")
                        .eachAttr("value"))
                .containsExactly(out.id().toString());
        leaveOut(story.reporter(), FINANCE);
        assertThat(look(story.reporter(), "/draft").select("#theme-finance").text())
                .contains("Lunch was cold");
        assertThat(look(Viewer.VISITOR, "").select("#theme-finance").text())
                .as("what was published is as it was published")
                .doesNotContain("Lunch was cold");
    }

    @Test
    void touchesNoLineThatCameAfterSomebodyLooked() throws Exception {
        BoardLine first = newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "First", 0);
        draft();
        BoardLine later = newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "Later", 0);
        visits.sent(story.reporter(), story.path() + "/draft/findings");
        leaveOut(story.reporter(), FINANCE, later.id().toString());
        visits.sent(
                story.reporter(),
                story.path() + FINANCE,
                "lines",
                first.id() + "," + Ids.next(),
                "out",
                first.id() + "," + later.id());
        assertThat(look(story.reporter(), FINANCE)
                        .select("input[name=out][checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder(first.id().toString(), later.id().toString());
        assertThat(visits.send(story.reporter(), story.path() + FINANCE, "lines", "no id")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void isForThoseWhoWriteTheReportOnly() throws Exception {
        draft();
        Viewer.Person stranger = world.newcomer("Stranger");
        assertThat(visits.get(stranger, story.path() + FINANCE).getStatus()).isEqualTo(404);
        assertThat(visits.send(stranger, story.path() + FINANCE, "lines", "").getStatus())
                .isEqualTo(404);
        assertThat(look(story.reporter(), "/sections/policy/lines")
                        .select("main")
                        .text())
                .contains("Nothing was written");
        assertThat(visits.get(story.reporter(), story.path() + "/sections/theme-nothing/lines")
                        .getStatus())
                .isEqualTo(404);
    }

    /** Of two visits' questions only those that everybody reads and that were asked in this gathering. */
    @Test
    void takesWhatWasAskedWhereAStudyVisitWasShown() throws Exception {
        OrganisationId house = neighbourhood.house("House " + Ids.next());
        Viewer.Person author = world.member("Ada Author", house, Role.EDITOR);
        String visit = walk.published(author, house.toString(), "Behind the door " + Ids.next());
        String session = story.gathering().id() + "/"
                + newsroom.session(story, SessionKind.STUDY_VISIT, null).id();
        String offered = visits.look(story.reporter(), visit).select("#session option").eachAttr("value").stream()
                .filter(it -> it.contains(newsroom.session(story, SessionKind.STUDY_VISIT, null)
                        .id()
                        .toString()))
                .findFirst()
                .orElse(session);
        visits.sent(story.reporter(), visit + "/showings", "session", offered);
        String shown = asked(author, visit, "Who opens the door?");
        asked(author, visit, "A hidden question?");
        visits.sent(author, visit + "/questions/" + shown, "answer", "Guest NumberB and others.", "shown", "yes");
        Viewer.Person elsewhere = world.newcomer("Elsewhere");
        visits.sent(elsewhere, visit + "/stations/1/questions", "words", "Asked elsewhere?");
        visits.sent(
                author,
                visit + "/questions/" + question(author, visit, "Asked elsewhere?"),
                "answer",
                "",
                "shown",
                "yes");
        draft();
        String drafted = look(story.reporter(), "/draft").select("#visits").text();
        assertThat(drafted)
                .contains("Who opens the door?", "and others.")
                .doesNotContain("A hidden question?")
                .doesNotContain("Asked elsewhere?");
        publish("");
        assertThat(look(Viewer.VISITOR, "").select("#visits").text())
                .as("names in an answer are names, too")
                .contains("Who opens the door?", "a participant and others.", "The door");
        leaveOut(story.reporter(), "/sections/visits/lines", shown);
        publish("Without the question.");
        assertThat(look(Viewer.VISITOR, "").select("#visits").text()).doesNotContain("Who opens the door?");
    }

    private String asked(Viewer author, String visit, String words) throws Exception {
        var place = walk.guest(
                        null, "/registrations/" + story.guests().getFirst().code() + visit)
                .getCookie("place");
        walk.guestSends(place, visit + "/stations/1/questions", "words", words);
        return question(author, visit, words);
    }

    private String question(Viewer author, String visit, String words) throws Exception {
        return visits.look(author, visit + "/questions").select(".asked").stream()
                .filter(it -> it.text().contains(words))
                .findFirst()
                .orElseThrow()
                .select("a")
                .attr("href")
                .replaceFirst(".*/", "");
    }
}
