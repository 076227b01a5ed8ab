package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.base.Viewer;
import express.boards.BoardLine;
import express.boards.Boards;
import express.database.Acting;
import express.registration.Harbour;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What people took upon themselves, until it is done. */
@ModuleTest
class FollowUpTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Commitments commitments;

    @Autowired
    CommitmentPost.Asking asking;

    @Autowired
    KeptCommitments kept;

    @Autowired
    Boards boards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource time;

    @Autowired
    PlatformTransactionManager transactions;

    private Newsroom.Story story;
    private Harbour.Guest guest;

    @BeforeEach
    void happen() throws Exception {
        story = newsroom.story();
        guest = story.guests().getFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    /** As the routine does for those that are due. */
    private void remind() {
        Acting.inBackground("reports-post", () -> {
            commitments.list(story.gathering().id()).forEach(asking::ask);
            return null;
        });
    }

    /** They get others, too, such as that they have a place. */
    private List<JsonNode> letters(Harbour.Guest to) {
        return mailbox.list(to.email()).stream()
                .filter(it -> it.get("subject").asString().startsWith("How does it go?"))
                .toList();
    }

    private Document table(Viewer viewer) throws Exception {
        return visits.look(viewer, story.path() + "/follow-up");
    }

    private void draft() throws Exception {
        visits.sent(story.reporter(), story.path() + "/draft");
    }

    @Test
    void asksWhoeverIsNamedOrElseWhoWroteItAndShowsTheHostWhatIsLate() throws Exception {
        Harbour.Guest named = story.guests().get(1);
        newsroom.promise(story, guest, "Call the bank", named.name(), today().minusDays(2));
        newsroom.promise(story, guest, "Translate the form", "Our house", today().plusDays(3));
        newsroom.promise(story, guest, "Much later", "", today().plusDays(60));
        draft();
        remind();
        remind();
        assertThat(letters(named)).hasSize(1);
        assertThat(letters(named).getFirst().get("lines").toString())
                .contains("Call the bank")
                .doesNotContain("Translate");
        assertThat(letters(guest).getFirst().get("lines").toString()).contains("Translate the form");
        Document table = table(story.reporter());
        assertThat(table.select(".lead").text()).isEqualTo("One commitment is late.");
        assertThat(table.select("tbody tr").first().text()).contains("Call the bank", "Late", "One, last on");
    }

    @Test
    void isAnsweredByALinkWithoutAnAccount() throws Exception {
        BoardLine line = newsroom.promise(story, guest, "Call the bank", "", today());
        draft();
        remind();
        String link =
                letters(guest).getFirst().get("link").get("address").asString().replaceFirst("^[a-z]+://[^/]+", "");
        assertThat(visits.look(Viewer.VISITOR, link).select(".lead").text()).isEqualTo("Call the bank");
        assertThat(table(story.reporter()).select("tbody .tag").text())
                .as("looking at it changes nothing")
                .isEqualTo("Under way");
        assertThat(visits.send(Viewer.VISITOR, link).getStatus()).isEqualTo(422);
        assertThat(visits.send(
                                Viewer.VISITOR,
                                link,
                                "state",
                                "OPEN",
                                "due",
                                today().minusDays(1).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(Viewer.VISITOR, link, "state", "DROPPED").getStatus())
                .as("says why")
                .isEqualTo(422);
        visits.sent(
                Viewer.VISITOR,
                link,
                "state",
                "OPEN",
                "due",
                today().plusDays(90).toString(),
                "note",
                "Half done");
        assertThat(table(story.reporter()).select("tbody tr").text()).contains("Half done", "Under way");
        visits.sent(Viewer.VISITOR, link, "state", "DONE");
        assertThat(table(story.reporter()).select("tbody .tag.good").text()).isEqualTo("Done");
        assertThat(row(line).done()).as("on the board, too").isTrue();
        remind();
        assertThat(letters(guest)).hasSize(1);
        assertThat(visits.get(Viewer.VISITOR, "/commitments/nothing").getStatus())
                .isEqualTo(404);
    }

    private BoardLine row(BoardLine line) {
        UUID board = commitments(story).getFirst().board();
        return Acting.as(story.reporter(), () -> boards.lines(boards.get(board))).stream()
                .filter(it -> it.id().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Commitment> commitments(Newsroom.Story of) {
        return Acting.as(of.reporter(), () -> commitments.list(of.gathering().id()));
    }

    @Test
    void keepsWhatWasAnsweredWhenItIsDraftedAnew() throws Exception {
        newsroom.promise(story, guest, "Call the bank", "", today());
        draft();
        String one =
                story.path() + "/follow-up/" + commitments(story).getFirst().id();
        assertThat(visits.send(story.reader(), one, "state", "DONE").getStatus())
                .as("only the host writes for others")
                .isEqualTo(403);
        visits.sent(story.reporter(), one, "state", "DROPPED", "note", "The bank closed");
        visits.sent(story.reporter(), story.path() + "/draft/findings");
        assertThat(commitments(story).getFirst().state()).isEqualTo(Commitment.State.DROPPED);
        assertThat(commitments(story).getFirst().note()).isEqualTo("The bank closed");
    }

    @Test
    void saysWhereNobodyCanBeReached() throws Exception {
        newsroom.promise(story, guest, "Call the bank", "", today());
        draft();
        harbour.forget(guest);
        remind();
        assertThat(table(story.reporter()).select("tbody tr").text()).contains("Nobody can be reached");
    }

    @Test
    void isForgottenSomeTimeAfterItWasAnswered() throws Exception {
        newsroom.promise(story, guest, "Call the bank", "", today());
        newsroom.promise(story, guest, "Still open", "", today());
        draft();
        String one = commitments(story).stream()
                .filter(it -> it.words().equals("Call the bank"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        visits.sent(story.reporter(), story.path() + "/follow-up/" + one, "state", "DONE");
        var transaction = new TransactionTemplate(transactions);
        Acting.inBackground(
                "retention",
                () -> transaction.execute(status -> {
                    kept.removeBefore(time.instant().plusSeconds(60));
                    return true;
                }));
        assertThat(commitments(story)).extracting(Commitment::words).containsExactly("Still open");
    }

    @Test
    void becomesAnActionAndANeedThatLeadBackToIt() throws Exception {
        newsroom.promise(story, guest, "Call the bank", "The partners", null);
        draft();
        for (String door : List.of("/plan/actions", "/needs", "/initiatives")) {
            Element form =
                    visits.look(story.reader(), story.path() + "/rows").selectFirst("form.row[action$=" + door + "]");
            assertThat(form.select("input[name=why]").val()).contains("What we will do", "The partners");
            String made = visits.sent(story.reader(), form.attr("action"), fields(form));
            Document there = visits.look(story.reader(), made);
            assertThat(there.select("h1").text()).isEqualTo("Call the bank");
            String source = form.select("input[name=source]").val();
            assertThat(there.select("main a[href=" + source + "]")).as(door).isNotEmpty();
            assertThat(visits.look(story.reader(), source).select("a[href=" + made + "]"))
                    .as(door)
                    .hasSize(1);
            assertThat(visits.look(story.reader(), source).select("form.row[action$=" + door + "]"))
                    .as("made once")
                    .isEmpty();
        }
    }

    private static String[] fields(Element form) {
        return form.select("input[name]").stream()
                .filter(field -> !field.attr("name").startsWith("_"))
                .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                .toArray(String[]::new);
    }

    @Test
    void takesWhatANetworkGivesOfItsWorkSessionAndGivesItBack() throws Exception {
        draft();
        String net = "/networks/"
                + Neighbourhood.slugOf(story.reader().coordinates().iterator().next());
        String sheet = visits.sent(story.reader(), net + "/worksheets", "title", "Our session", "date", "2026-05-12");
        visits.sent(story.reader(), sheet + "/strength", "words", "Four languages at the door");
        visits.sent(story.reader(), sheet + "/stakeholder", "words", "The mayor", "grade", "5", "influence", "5");
        Element form = visits.look(story.reader(), story.path() + "/draft")
                .selectFirst("form[action$=/contributions]:has(input[name=sheet])");
        visits.sent(story.reader(), form.attr("action"), fields(form));
        String shown = visits.look(story.reporter(), story.path() + "/draft")
                .select("#networks")
                .text();
        assertThat(shown).contains("Four languages at the door").doesNotContain("The mayor");
        assertThat(visits.send(
                                story.reporter(),
                                story.path() + "/contributions",
                                "network",
                                form.select("input[name=network]").val())
                        .getStatus())
                .as("the host does not work in that network")
                .isEqualTo(404);
        visits.sent(
                story.reader(),
                story.path() + "/contributions",
                "network",
                form.select("input[name=network]").val());
        assertThat(visits.look(story.reporter(), story.path() + "/draft")
                        .select("#networks")
                        .text())
                .doesNotContain("Four languages");
    }
}
