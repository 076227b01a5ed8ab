package express.questions;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.practices.Catalogue.Item;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class QuestionPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    private OrganisationId house;
    private NetworkId network;
    private Viewer.Person nadia;
    private Viewer.Person ingrid;
    private OrganisationId abroad;
    private Item practice;

    @BeforeEach
    void publish() {
        house = neighbourhood.house("House of Answers");
        network = neighbourhood.networkOf(house);
        nadia = world.member("Nadia", house, Role.EDITOR);
        abroad = neighbourhood.house("House Abroad");
        ingrid = world.member("Ingrid Curious", abroad, Role.ADVISER);
        practice = neighbourhood.practice(house, "Lending");
    }

    @AfterEach
    void takeBack() {
        neighbourhood.takeBack();
    }

    @Test
    void goesToTheEditorsAndComesBackWithAnAnswerThatEverybodyReads() throws Exception {
        assertThat(below().text()).contains("Nobody has asked anything yet.");
        String door = below().select("a[href^=/questions/new]").attr("href");
        assertThat(visits.look(ingrid, door).select(".lead").text()).contains("House of Answers");

        String path =
                ask("words", "How long\n<b>does</b> it take?", "audience", "everybody", "organisation", abroad + "");
        assertThat(below().text()).as("nobody has looked at it yet").doesNotContain("does");
        assertThat(mailbox.subject(World.emailOf(nadia.id()))).isEqualTo("A question about a practice");
        assertThat(mailbox.text(World.emailOf(nadia.id())))
                .contains(practice.title())
                .doesNotContain("How long");
        assertThat(mailbox.link(World.emailOf(nadia.id()))).isEqualTo(path);

        Document page = visits.look(nadia, path);
        assertThat(page.select("blockquote p").eachText()).containsExactly("How long", "<b>does</b> it take?");
        assertThat(page.select("dl").text()).contains("Ingrid Curious", "House Abroad");
        assertThat(visits.send(nadia, path + "/answer", "words", "Two years").getStatus())
                .as("whether to show it was not said")
                .isEqualTo(422);
        visits.sent(nadia, path + "/answer", "words", "Two years", "decision", "show");
        assertThat(below().select("blockquote p").eachText()).containsExactly("How long", "<b>does</b> it take?");
        assertThat(below().text())
                .contains("Two years", "House Abroad · Northport")
                .doesNotContain("Ingrid");
        assertThat(mailbox.subject(World.emailOf(ingrid.id()))).isEqualTo("An answer to your question");
        assertThat(mailbox.link(World.emailOf(ingrid.id()))).isEqualTo(path);
        assertThat(visits.look(ingrid, path).select("main").text()).contains("Two years");
        assertThat(visits.look(ingrid, path).select("main form")).isEmpty();
    }

    @Test
    void staysWithTheOwnerIfAskedSo() throws Exception {
        Viewer karim = world.coordinator("Karim", network);
        String path = ask("words", "What does it cost?", "audience", "owner", "named", "true");
        assertThat(visits.get(karim, path).getStatus())
                .as("not for coordinators")
                .isEqualTo(404);
        Document page = visits.look(nadia, path);
        assertThat(page.select("input[name=decision]")).isEmpty();
        visits.sent(nadia, path + "/answer", "words", "A lot", "decision", "show");
        assertThat(below().text()).doesNotContain("A lot");
        assertThat(visits.send(nadia, path + "/publication").getStatus()).isEqualTo(404);
        assertThat(visits.look(ingrid, path).select(".tag").text()).isEqualTo("answered");
    }

    @Test
    void isHiddenAgainWithAReasonAndShownAgain() throws Exception {
        Viewer karim = world.coordinator("Karim", network);
        String path = ask("words", "Who pays?", "audience", "everybody", "named", "true");
        visits.sent(nadia, path + "/answer", "words", "The town", "decision", "keep");
        assertThat(below().text()).doesNotContain("The town");
        visits.sent(karim, path + "/publication");
        assertThat(below().text()).as("they let their name stand here").contains("The town", "Ingrid Curious");

        assertThat(visits.send(karim, path + "/hiding", "reason", " ").getStatus())
                .isEqualTo(422);
        visits.sent(karim, path + "/hiding", "reason", "It names a participant");
        assertThat(below().text()).doesNotContain("The town");
        assertThat(visits.look(ingrid, path).select(".notice").text()).contains("It names a participant");
        visits.sent(nadia, path + "/publication");
        visits.sent(nadia, path + "/publication");
        assertThat(below().select("blockquote")).hasSize(1);
    }

    @Test
    void concernsNobodyElse() throws Exception {
        String path = ask("words", "Who pays?", "audience", "everybody");
        for (Viewer viewer : List.of(
                world.member("Jonas", house, Role.ADVISER),
                world.member("Sami", abroad, Role.EDITOR),
                world.coordinator("Karl", neighbourhood.networkOf(abroad)),
                world.operator())) {
            assertThat(visits.get(viewer, path).getStatus()).isEqualTo(404);
            for (String act : List.of("/answer", "/publication", "/hiding")) {
                assertThat(visits.send(viewer, path + act, "words", "x", "decision", "show", "reason", "x")
                                .getStatus())
                        .as(act)
                        .isEqualTo(404);
            }
        }
        assertThat(visits.send(ingrid, path + "/answer", "words", "I know", "decision", "show")
                        .getStatus())
                .as("nobody answers themselves")
                .isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, path).getRedirectedUrl()).contains("/sign-in");
    }

    @Test
    void goesToCoordinatorsWhereThereIsNoEditor() throws Exception {
        OrganisationId silent = neighbourhood.house("House without Editors");
        NetworkId round = neighbourhood.networkOf(silent);
        Viewer.Person ada = world.member("Ada", silent, Role.ADMINISTRATOR);
        Viewer.Person karim = world.coordinator("Karim", round);
        practice = neighbourhood.practice(silent, "Silence");
        String path = ask("words", "Anybody?", "audience", "owner");
        assertThat(mailbox.link(World.emailOf(karim.id()))).isEqualTo(path);
        assertThat(mailbox.list(World.emailOf(ada.id()))).isEmpty();
        visits.sent(karim, path + "/answer", "words", "They have moved");
        assertThat(visits.look(ingrid, path).select("main").text()).contains("They have moved");
    }

    @Test
    void goesToAdministratorsWhereNobodyElseIs() throws Exception {
        OrganisationId silent = neighbourhood.house("House of One");
        practice = neighbourhood.practice(silent, "Silence");
        assertThat(visits.look(ingrid, "/questions/new?practice=" + practice.slug())
                        .select("main form"))
                .as("nobody could answer")
                .isEmpty();
        Viewer.Person ada = world.member("Ada", silent, Role.ADMINISTRATOR);
        String path = ask("words", "Anybody?", "audience", "owner");
        assertThat(mailbox.link(World.emailOf(ada.id()))).isEqualTo(path);
        visits.sent(ada, path + "/answer", "words", "Yes");
    }

    @Test
    void saysWhereToTurnWhereNobodyHereRunsThePractice() throws Exception {
        Elements starter = visits.look(Viewer.VISITOR, "/practices/microstart").select("#questions");
        assertThat(starter.text()).contains("Nobody here runs this practice");
        assertThat(starter.select("a").attr("href")).startsWith("http");
        Document page = visits.look(ingrid, "/questions/new?practice=microstart");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a[href^=http]")).hasSize(1);
        assertThat(visits.send(ingrid, "/questions", "practice", "microstart", "words", "Why?", "audience", "owner")
                        .getStatus())
                .isEqualTo(200);
        assertThat(visits.get(ingrid, "/questions/new?practice=no-such").getStatus())
                .isEqualTo(404);
    }

    @Test
    void isNotAskedOfWhatIsNoLongerUsedButStaysThere() throws Exception {
        String path = ask("words", "Who pays?", "audience", "everybody");
        visits.sent(nadia, path + "/answer", "words", "The town", "decision", "show");
        neighbourhood.withdraw(practice);
        assertThat(below().text()).contains("The town");
        assertThat(visits.look(ingrid, "/questions/new?practice=" + practice.slug())
                        .select(".lead")
                        .text())
                .contains("no longer to be used");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() throws Exception {
        MockHttpServletResponse answer = visits.send(
                ingrid, "/questions", "practice", practice.slug(), "words", "x".repeat(2001), "organisation", "");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary li").eachText())
                .containsExactlyInAnyOrder("Write at most 2,000 characters", "Choose who may read it");
        assertThat(page.select("#words").text()).hasSize(2001);
    }

    @Test
    void isAskedTenTimesADay() throws Exception {
        for (int i = 0; i < 10; i++) {
            ask("words", "Question " + i, "audience", "owner");
        }
        MockHttpServletResponse answer = visits.send(
                ingrid, "/questions", "practice", practice.slug(), "words", "One more", "audience", "owner");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Ask again tomorrow", "One more");
    }

    @Test
    void waitsAtTheTopOfTheList() throws Exception {
        String first = ask("words", "The first", "audience", "everybody");
        ask("words", "The second", "audience", "owner");
        String third = ask("words", "The third", "audience", "everybody");
        visits.sent(nadia, first + "/answer", "words", "Yes", "decision", "show");
        assertThat(visits.look(nadia, "/questions").select("tbody th").eachText())
                .containsExactly("The second", "The third", "The first");
        assertThat(visits.look(nadia, "/questions").select("tbody .tag").eachText())
                .containsExactly("waits for an answer", "waits for an answer", "everybody reads it");
        Document asker = visits.look(ingrid, "/questions");
        assertThat(asker.select("h2").text()).contains("Nobody has asked you anything", "What you asked");
        assertThat(asker.select("tbody th a").eachAttr("href")).contains(first, third);
        assertThat(visits.look(nadia, "/questions").select("nav a[href=/questions]"))
                .hasSize(1);
        assertThat(asker.select("nav a[href=/questions]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, Interroger l’équipe qui la mène, ltr", "ar, اسأل من يقوم بها, rtl"})
    void speaksTheReadersLanguage(String language, String title, String direction) throws Exception {
        Document page = visits.look(ingrid, "/questions/new?practice=" + practice.slug() + "&lang=" + language);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
    }

    private Elements below() throws Exception {
        return visits.look(Viewer.VISITOR, practice.path()).select("#questions");
    }

    private String ask(String... fields) throws Exception {
        String[] all = new String[fields.length + 2];
        all[0] = "practice";
        all[1] = practice.slug();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return visits.sent(ingrid, "/questions", all);
    }
}
