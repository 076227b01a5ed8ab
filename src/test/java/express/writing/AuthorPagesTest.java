package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.ui.News;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody of another organisation comes to write along, and how it ends. */
@ModuleTest
class AuthorPagesTest {

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Ownership ownership;

    @Autowired
    TransactionTemplate transaction;

    private OrganisationId house;
    private Viewer.Person nadia;
    private Viewer.Person ingrid;
    private Draft draft;
    private String authors;

    @BeforeEach
    void begin() throws Exception {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        ingrid = world.member("Ingrid", desk.house(), Role.EDITOR);
        draft = desk.draft(nadia, house);
        authors = draft.path() + "/authors";
        Document page = desk.look(nadia, draft.path(Part.NAME));
        desk.send(nadia, page, draft.path(Part.NAME), "title", "Borrow without a bank");
    }

    @Test
    void askByLetterAndAcceptAmongTheDrafts() throws Exception {
        MockHttpServletResponse asked = ask(nadia, World.emailOf(ingrid.id()).toUpperCase(Locale.ROOT));
        assertThat(asked.getStatus()).isEqualTo(303);
        assertThat(desk.look(nadia, authors).select("td[data-label], th bdi").text())
                .contains(World.emailOf(ingrid.id()));
        assertThat(mailbox.subject(World.emailOf(ingrid.id()))).contains("write a practice");
        assertThat(mailbox.text(World.emailOf(ingrid.id())))
                .contains("Nadia", "House of Writing")
                .doesNotContain("Borrow");
        assertThat(mailbox.link(World.emailOf(ingrid.id()))).isEqualTo("/writing");

        Document list = desk.look(ingrid, "/writing");
        assertThat(list.select(".card").text()).contains("Nadia", "House of Writing", "Borrow without a bank");
        assertThat(desk.status(ingrid, draft.path())).as("before").isEqualTo(404);
        assertThat(answer(ingrid, list, "/acceptance").getRedirectedUrl()).isEqualTo(draft.path());

        assertThat(desk.look(ingrid, "/writing").select(".card")).isEmpty();
        assertThat(desk.look(ingrid, "/writing").select("tbody th").text()).isEqualTo("Borrow without a bank");
        desk.send(ingrid, desk.look(ingrid, draft.path(Part.STEP)), draft.path(Part.STEP), "step", "finance");
        assertThat(desk.look(nadia, draft.path(Part.STEP))
                        .select("#step-finance")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(desk.look(nadia, draft.path(Part.STEP)).select("#kept").text())
                .isEqualTo("Ingrid has this part open too.");
        assertThat(desk.look(ingrid, draft.path(Part.STEP)).select("#kept").text())
                .isEqualTo("Nadia has this part open too.");
        assertThat(desk.look(nadia, authors).select("tbody th").text()).isEqualTo("Ingrid");
    }

    @Test
    void letCoAuthorsAddSourcesAndFigures() throws Exception {
        join();
        String sources = draft.path() + "/sources";
        desk.send(
                ingrid,
                new Document(""),
                sources,
                "title",
                "Report",
                "publisher",
                "House",
                "url",
                "example.org",
                "year",
                "2024",
                "language",
                "fr");
        assertThat(desk.look(nadia, sources).select("ol li").text()).contains("Report");
        String source = desk.look(ingrid, draft.path() + "/figures")
                .select("#source option")
                .val();
        desk.send(
                ingrid,
                new Document(""),
                draft.path() + "/figures",
                "label",
                "Loans",
                "value",
                "12",
                "unit",
                "loans",
                "period",
                "2024",
                "source",
                source);
        assertThat(desk.look(nadia, draft.path() + "/figures").select("ol li").text())
                .contains("Loans");
    }

    @Test
    void tellNobodyWhoHasAnAccount() throws Exception {
        PersonId nobody = PersonId.next();
        PersonId adviser = world.member("Jonas", desk.house(), Role.ADVISER).id();
        Viewer.Person away = world.member("Away", desk.house(), Role.EDITOR);
        world.deactivate(away);
        String expected = told(ask(nadia, World.emailOf(ingrid.id())));
        for (PersonId other : List.of(nobody, adviser, away.id())) {
            assertThat(told(ask(nadia, World.emailOf(other)))).isEqualTo(expected);
            assertThat(mailbox.list(World.emailOf(other))).isEmpty();
        }
        assertThat(desk.look(nadia, authors).select("tbody tr")).hasSize(4);
    }

    private static String told(MockHttpServletResponse answer) {
        return answer.getStatus()
                + answer.getRedirectedUrl()
                + News.told(answer).orElse("");
    }

    @Test
    void sendOneLetterHoweverOftenTheyAsk() throws Exception {
        ask(nadia, World.emailOf(ingrid.id()));
        ask(nadia, " " + World.emailOf(ingrid.id()) + " ");
        assertThat(mailbox.list(World.emailOf(ingrid.id()))).hasSize(1);
        assertThat(desk.look(ingrid, "/writing").select(".card")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "<script>@example.org", "a b@example.org"})
    void keepAnAddressThatIsNoneAndSayWhatIsWrong(String typed) throws Exception {
        MockHttpServletResponse answer = ask(nadia, typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#email-error")).hasSize(1);
        assertThat(page.select("#email").val()).isEqualTo(typed);
    }

    @Test
    void sayThatAColleagueNeedsNoAsking() throws Exception {
        Viewer.Person omar = world.member("Omar", house, Role.EDITOR);
        MockHttpServletResponse answer = ask(nadia, World.emailOf(omar.id()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("belongs to your organisation");
    }

    @Test
    void areDeclinedOrTakenBack() throws Exception {
        ask(nadia, World.emailOf(ingrid.id()));
        Document list = desk.look(ingrid, "/writing");
        assertThat(answer(ingrid, list, "/refusal").getStatus()).isEqualTo(303);
        assertThat(desk.look(ingrid, "/writing").select(".card")).isEmpty();
        assertThat(News.told(answer(ingrid, list, "/acceptance"))).contains("writing.asked.gone");
        assertThat(News.told(answer(ingrid, list, "/refusal"))).contains("writing.asked.gone");
        assertThat(desk.status(ingrid, draft.path())).isEqualTo(404);

        ask(nadia, World.emailOf(ingrid.id()));
        list = desk.look(ingrid, "/writing");
        String end = desk.look(nadia, authors).select("form[action*=/askings/]").attr("action");
        assertThat(desk.send(ingrid, list, end).getStatus()).isEqualTo(404);
        assertThat(desk.send(nadia, list, end).getStatus()).isEqualTo(303);
        assertThat(desk.send(nadia, list, end).getStatus()).isEqualTo(404);
        assertThat(News.told(answer(ingrid, list, "/acceptance"))).contains("writing.asked.gone");
    }

    @Test
    void endWhenEitherSideSaysSo() throws Exception {
        join();
        Document page = desk.look(ingrid, authors);
        assertThat(page.select("#email"))
                .as("only editors of the organisation ask")
                .isEmpty();
        assertThat(ask(ingrid, "somebody@example.org").getStatus()).isEqualTo(403);
        String end = page.select("form[action$=/end]").attr("action");
        assertThat(desk.send(ingrid, page, end).getRedirectedUrl()).isEqualTo("/writing");
        assertThat(desk.status(ingrid, draft.path())).isEqualTo(404);

        join();
        assertThat(desk.send(nadia, page, end).getRedirectedUrl()).isEqualTo(authors);
        assertThat(desk.status(ingrid, draft.path(Part.NAME))).isEqualTo(404);
        assertThat(desk.look(nadia, draft.path(Part.NAME)).select("#title").val())
                .isEqualTo("Borrow without a bank");
    }

    @Test
    void areForThoseWhoWriteOnly() throws Exception {
        assertThat(desk.status(world.member("Jonas", house, Role.ADVISER), authors))
                .isEqualTo(403);
        assertThat(desk.status(ingrid, authors)).isEqualTo(404);
        assertThat(ask(ingrid, "somebody@example.org").getStatus()).isEqualTo(404);
        assertThat(desk.status(nadia, "/writing/x/authors")).isEqualTo(404);
        assertThat(desk.send(nadia, new Document(""), "/writing/askings/x/acceptance")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void stayWhenThePracticeChangesHands() throws Exception {
        join();
        ask(nadia, "somebody@example.org");
        OrganisationId taker = desk.house();
        Viewer.Person boris = world.member("Boris", taker, Role.EDITOR);
        Acting.inBackground(
                "handovers", () -> transaction.execute(status -> ownership.handOver(draft.id(), house, taker)));
        assertThat(desk.status(nadia, draft.path())).isEqualTo(404);
        assertThat(desk.send(ingrid, desk.look(ingrid, draft.path(Part.STEP)), draft.path(Part.STEP), "step", "finance")
                        .getStatus())
                .isEqualTo(303);
        Document page = desk.look(boris, authors);
        assertThat(page.select("main").text()).contains("Ingrid", "somebody@example.org");
        assertThat(desk.send(boris, page, page.select("form[action$=/end]").attr("action"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(desk.status(ingrid, draft.path())).isEqualTo(404);
    }

    @Test
    void areHandedOverByNobodyElse() {
        OrganisationId taker = desk.house();
        OrganisationId other = desk.house();
        boolean notTheirs = Acting.inBackground(
                "handovers", () -> transaction.execute(status -> ownership.handOver(draft.id(), other, taker)));
        boolean byThemselves =
                Acting.as(nadia, () -> transaction.execute(status -> ownership.handOver(draft.id(), house, taker)));
        assertThat(notTheirs).isFalse();
        assertThat(byThemselves).as("the database lets only that work do it").isFalse();
        assertThat(Acting.as(nadia, () -> ownership.find(draft.id()))
                        .orElseThrow()
                        .organisation())
                .isEqualTo(house);
    }

    private void join() throws Exception {
        ask(nadia, World.emailOf(ingrid.id()));
        answer(ingrid, desk.look(ingrid, "/writing"), "/acceptance");
    }

    private MockHttpServletResponse answer(Viewer viewer, Document list, String answer) throws Exception {
        return desk.send(
                viewer, list, list.select("form[action$=" + answer + "]").attr("action"));
    }

    private MockHttpServletResponse ask(Viewer viewer, String email) throws Exception {
        return desk.send(viewer, new Document(""), authors, "email", email);
    }
}
