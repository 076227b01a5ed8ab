package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.reviews.Stage.Hands;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class ReviewPagesTest {

    @Autowired
    Hands hands;

    @Autowired
    RoundTable table;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    private Stage stage;

    @BeforeEach
    void set() {
        stage = hands.set();
    }

    @Test
    void leadAPracticeFromSubmissionToPublication() throws Exception {
        String title = "Sewing " + Ids.next();
        stage.submit(title);
        assertThat(subject(stage.coordinator())).isEqualTo("A practice waits for your network");
        assertThat(cards(stage.coordinator())).containsExactly(title + " Vouch for it or send it back");
        String vouching = stage.path() + "/vouching";
        assertThat(table.send(stage.coordinator(), vouching, "submission", "1", "vouch", "give")
                        .getRedirectedUrl())
                .isEqualTo(stage.path() + "/reviewers");
        assertThat(subject(stage.author())).isEqualTo("Your network vouches for your practice");

        for (Viewer.Person reviewer : List.of(stage.ingrid(), stage.paola())) {
            Document list = table.look(stage.coordinator(), stage.path() + "/reviewers");
            assertThat(list.select("input[name=person]").eachAttr("value"))
                    .contains(reviewer.id().toString());
            table.send(
                    stage.coordinator(),
                    stage.path() + "/reviewers",
                    "person",
                    reviewer.id().toString());
            assertThat(mailbox.link(World.emailOf(reviewer.id()))).isEqualTo(stage.path());
            assertThat(mailbox.text(World.emailOf(reviewer.id()))).contains("You are asked to review", title);
            table.send(reviewer, stage.path() + "/answer", "answer", "accept");
            assertThat(cards(reviewer)).containsExactly(title + " Judge it");
            assertThat(judge(reviewer, "yes").getRedirectedUrl()).isEqualTo(stage.path());
        }

        Document ready = table.look(stage.coordinator(), stage.path());
        assertThat(ready.select("#stands ~ .notice").text()).startsWith("Nothing stands in the way");
        assertThat(table.send(stage.coordinator(), stage.path() + "/publication")
                        .getRedirectedUrl())
                .isEqualTo(stage.path());
        assertThat(table.look(stage.author(), stage.path())
                        .select("#stands ~ .notice")
                        .text())
                .isEqualTo("It was published as version 1.");
        assertThat(subject(stage.author())).isEqualTo("A practice was published");
        String practice = "/practices/sewing-" + title.substring(7);
        Document published = table.look(Viewer.VISITOR, practice);
        assertThat(published.select("section[aria-labelledby=judged] li").eachText())
                .containsExactly("Starta, Sweden", "Bottega, Italy");
        assertThat(published.select("main").text()).doesNotContain("Ingrid", "Paola");
    }

    private MockHttpServletResponse judge(Viewer.Person reviewer, String fit) throws Exception {
        List<String> fields = new ArrayList<>(List.of("seen", "0", "submission", "1", "fit", fit));
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(List.of("level-" + criterion.field(), "WELL", "why-" + criterion.field(), "It says so."));
        }
        return table.send(reviewer, stage.path() + "/judgement", fields.toArray(String[]::new));
    }

    private List<String> cards(Viewer viewer) throws Exception {
        return table.look(viewer, "/reviews").select(".card").stream()
                .map(card ->
                        card.select("h2").text() + " " + card.select(".tag").text())
                .toList();
    }

    private String subject(Viewer.Person person) {
        return mailbox.subject(World.emailOf(person.id()));
    }

    @Test
    void sendBackOnlyWithAReason() throws Exception {
        stage.submit("Title");
        String path = stage.path() + "/vouching";
        MockHttpServletResponse refused =
                table.send(stage.coordinator(), path, "submission", "1", "vouch", "back", "reason", " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".error-summary a")
                        .attr("href"))
                .isEqualTo("#reason");
        table.send(stage.coordinator(), path, "submission", "1", "vouch", "back", "reason", "Which town?");
        Document page = table.look(stage.author(), stage.path());
        assertThat(page.select(".timeline li").last().text()).contains("Karim sent it back.", "Which town?");
        assertThat(subject(stage.author())).isEqualTo("Your practice was sent back");
    }

    @Test
    void sayWhoIsTooCloseAndWhy() throws Exception {
        Viewer.Person partner = table.reviewer("Zoé", table.house("Ateliers du pont", "FR", table.network()));
        stage.submit("Title");
        stage.vouch();
        Document list = table.look(stage.coordinator(), stage.path() + "/reviewers");
        assertThat(list.select(".card:has(h3:contains(Zoé))").eachText())
                .anyMatch(card -> card.contains("too close works for a partner of the practice"));
        MockHttpServletResponse refused = table.send(
                stage.coordinator(),
                stage.path() + "/reviewers",
                "person",
                partner.id().toString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(stage.whole().askings()).isEmpty();
    }

    @Test
    void keepAJudgementThatIsNotWholeAsItWasTyped() throws Exception {
        stage.submit("Title");
        stage.vouch();
        stage.ask(stage.ingrid());
        stage.accept(stage.ingrid());
        MockHttpServletResponse refused = table.send(
                stage.ingrid(),
                stage.path() + "/judgement",
                "seen",
                "0",
                "submission",
                "1",
                "why-relevance",
                "Many need it.");
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page.select("#why-relevance").text()).isEqualTo("Many need it.");
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#level-relevance", "#why-evidence", "#fit")
                .doesNotContain("#why-relevance");
    }

    /** The database keeps no NUL, and what turns letters around would turn the page around it. */
    @Test
    void keepWhatIsSeenOfWordsAndNothingElse() throws Exception {
        stage.submit("Title");
        assertThat(table.send(
                                stage.coordinator(),
                                stage.path() + "/vouching",
                                "submission",
                                "1",
                                "vouch",
                                "back",
                                "reason",
                                "Which\u0000 town?\u202E")
                        .getStatus())
                .isEqualTo(303);
        assertThat(stage.whole().vouching().orElseThrow().reason()).isEqualTo("Which town?");
        stage.vouch();
        stage.ask(stage.ingrid());
        stage.accept(stage.ingrid());
        String path = stage.path() + "/remarks";
        assertThat(table.send(stage.ingrid(), path, "submission", "1", "words", "\u0000\u202E")
                        .getStatus())
                .isEqualTo(422);
        table.send(stage.ingrid(), path, "submission", "1", "words", "How\u0000 large?\r\nHow old?");
        Remark remark = stage.whole().remarks().getFirst();
        assertThat(remark.sayings().getFirst().words()).isEqualTo("How large?\nHow old?");
        List<String> fields = new ArrayList<>(List.of("seen", "0", "submission", "1", "fit", "yes"));
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(List.of("level-" + criterion.field(), "WELL", "why-" + criterion.field(), "So\u0000"));
        }
        assertThat(table.send(stage.ingrid(), stage.path() + "/judgement", fields.toArray(String[]::new))
                        .getStatus())
                .isEqualTo(303);
    }

    /** They were let in to judge; whoever does not any more reads no further. */
    @Test
    void closeToWhoeverDeclinedOrWasReplaced() throws Exception {
        stage.submit("Title");
        stage.vouch();
        stage.ask(stage.ingrid());
        stage.ask(stage.paola());
        assertThat(table.send(stage.ingrid(), stage.path() + "/answer", "answer", "decline")
                        .getRedirectedUrl())
                .isEqualTo("/reviews");
        stage.accept(stage.paola());
        assertThat(table.status(stage.paola(), stage.path())).isEqualTo(200);
        table.send(
                stage.coordinator(),
                stage.path() + "/reviewers/" + stage.asking(stage.paola()).id() + "/replacement");
        assertThat(mailbox.link(World.emailOf(stage.paola().id()))).isEqualTo("/reviews");
        for (Viewer.Person gone : List.of(stage.ingrid(), stage.paola())) {
            assertThat(table.status(gone, stage.path())).isEqualTo(404);
            assertThat(table.status(gone, stage.path() + "/remarks")).isEqualTo(404);
            assertThat(cards(gone)).isEmpty();
        }
    }

    @Test
    void leadARemarkThroughItsConversation() throws Exception {
        stage.judged();
        String path = stage.path() + "/remarks";
        assertThat(table.send(stage.ingrid(), path, "submission", "1", "field", "nothing", "words", "x")
                        .getStatus())
                .isEqualTo(422);
        table.send(stage.ingrid(), path, "submission", "1", "field", "needed", "words", "How large a room?");
        assertThat(subject(stage.author())).isEqualTo("There is a remark on your practice");
        assertThat(stage.publish()).containsExactly("reviews.reason.open");
        String remark = path + "/" + stage.whole().remarks().getFirst().id();
        String words = "words-" + stage.whole().remarks().getFirst().id();
        assertThat(table.send(stage.paola(), remark, "kind", "ANSWERED", words, "x")
                        .getStatus())
                .isEqualTo(403);
        assertThat(table.send(stage.paola(), remark, "kind", "ACCEPTED").getStatus())
                .isEqualTo(403);
        table.send(stage.author(), remark, "kind", "ANSWERED", words, "For ten people.");
        assertThat(subject(stage.ingrid())).isEqualTo("Your remark was answered");
        assertThat(stage.publish()).containsExactly("reviews.reason.answered");
        Document page = table.look(stage.ingrid(), path);
        assertThat(page.select("details p").text()).isEqualTo("A room");
        assertThat(page.select(".timeline li").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("For ten people.");
        table.send(stage.ingrid(), remark, "kind", "ACCEPTED");
        assertThat(stage.publish()).isEmpty();
    }

    @Test
    void letAReviewerConfirmWhatTheyJudgedAfterSeeingWhatChanged() throws Exception {
        stage.judged();
        stage.submit("Another title " + Ids.next());
        assertThat(stage.publish())
                .containsExactly(
                        "reviews.reason.not-vouched", "reviews.reason.judged-earlier", "reviews.reason.judged-earlier");
        Document round = table.look(stage.ingrid(), stage.path());
        String changes = round.select(".notice a[href*=changes]").attr("href");
        Document changed = table.look(stage.ingrid(), changes);
        assertThat(changed.select("ins").text()).contains("Another");
        for (Viewer.Person reviewer : List.of(stage.ingrid(), stage.paola())) {
            table.send(reviewer, stage.path() + "/confirmation", "submission", "2");
        }
        assertThat(table.look(stage.coordinator(), stage.path() + "/changes/1")
                        .select("form input[name=vouch]")
                        .val())
                .isEqualTo("give");
        stage.vouch();
        assertThat(stage.publish()).isEmpty();
    }

    @Test
    void areNotFoundByStrangersAndForbiddenToThoseWhoMayOnlyRead() throws Exception {
        stage.submit("Title");
        Viewer.Person stranger = table.reviewer("Rita", table.house("Other", "FR", table.network()));
        assertThat(table.status(stranger, stage.path())).isEqualTo(404);
        assertThat(table.send(stranger, stage.path() + "/publication").getStatus())
                .isEqualTo(404);
        Viewer.Person colleague = world.member("Jonas", stage.house(), Role.ADVISER);
        assertThat(table.status(colleague, stage.path())).isEqualTo(200);
        assertThat(table.send(colleague, stage.path() + "/publication").getStatus())
                .isEqualTo(403);
        assertThat(table.send(stage.author(), stage.path() + "/vouching", "submission", "1", "vouch", "give")
                        .getStatus())
                .isEqualTo(403);
        assertThat(table.status(stage.author(), stage.path() + "/judgement")).isEqualTo(403);
        assertThat(table.status(stage.author(), stage.path() + "/reviewers")).isEqualTo(403);
    }

    @Test
    void tellAuthorsWhatIsMissingBeforeTheySubmit() throws Exception {
        String path = "/writing/" + stage.draft() + "/review";
        Document page = table.look(stage.author(), path);
        assertThat(page.select("h2").first().text()).endsWith("missing before it can be submitted");
        assertThat(page.select("form")).noneMatch(form -> form.attr("action").equals(path));
        assertThat(table.send(stage.author(), path).getStatus()).isEqualTo(422);
        assertThat(table.status(stage.ingrid(), path)).isEqualTo(404);
    }

    @Test
    void keepWhatReviewersSayOfThemselves() throws Exception {
        String path = "/reviews/profile";
        assertThat(table.look(stage.ingrid(), path).select("#most").val()).isEqualTo("2");
        MockHttpServletResponse refused = table.send(stage.ingrid(), path, "steps", "finance", "most", "many");
        assertThat(refused.getStatus()).isEqualTo(422);
        table.send(stage.ingrid(), path, "steps", "finance", "languages", "fr", "most", "1", "pausing", "true");
        Document page = table.look(stage.ingrid(), path);
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("finance", "fr", "true");
        assertThat(table.status(stage.author(), path)).isEqualTo(403);
        stage.submit("Title");
        stage.vouch();
        assertThat(hands.vouching()
                        .ask(stage.coordinator(), stage.round(), stage.ingrid().id()))
                .contains("reviews.fault.busy");
    }
}
