package express.collections;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.practices.Catalogue.Item;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class CollectionPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private Viewer.Person lucia;

    @BeforeEach
    void enter() {
        house = neighbourhood.house("House of Visits");
        lucia = world.member("Lucía", house, Role.ORGANISER);
    }

    @AfterEach
    void takeBack() {
        neighbourhood.takeBack();
    }

    @Test
    void beginsWithAPracticeAndAWordOnWhy() throws Exception {
        Document practice = visits.look(Viewer.VISITOR, "/practices/microstart");
        String door = practice.selectFirst("a[href^=/collections/choices]").attr("href");
        Document page = visits.look(lucia, door);
        assertThat(page.select("input[name=collection]").eachAttr("value")).containsExactly("new");

        String path = put("microstart", "new", "title", "Visit to Brussels", "note", "How they lend\nwithout a bank");
        put("grdr-acme", path.replaceFirst("^.*/", ""));
        Document collection = visits.look(lucia, path);
        assertThat(collection.select("h1").text()).isEqualTo("Visit to Brussels");
        assertThat(collection.select(".cards h2 a").eachAttr("href"))
                .containsExactly("/practices/microstart", "/practices/grdr-acme");
        assertThat(collection.select(".cards .flow p").eachText()).containsExactly("How they lend", "without a bank");
        assertThat(visits.look(lucia, "/collections").select("ul.ways a").eachText())
                .containsExactly("Visit to Brussels");
    }

    @Test
    void givesThePracticesAnotherOrderAndTakesThemOut() throws Exception {
        String path = put("microstart", "new", "title", "Visit");
        put("grdr-acme", path.replaceFirst("^.*/", ""));
        Document page = visits.look(lucia, path);
        assertThat(page.select("form[action$=/rise]"))
                .as("the first cannot rise")
                .hasSize(1);
        visits.sent(lucia, page.selectFirst("form[action$=/rise]").attr("action"));
        page = visits.look(lucia, path);
        assertThat(page.select(".cards h2 a").eachAttr("href"))
                .containsExactly("/practices/grdr-acme", "/practices/microstart");

        String note = page.selectFirst(".cards a[href*=choices]").attr("href");
        visits.sent(lucia, note, "note", "Ask for the forms");
        assertThat(visits.look(lucia, note).select("#note").text()).isEqualTo("Ask for the forms");
        assertThat(visits.send(lucia, note, "note", "x".repeat(1001)).getStatus())
                .isEqualTo(422);
        visits.sent(lucia, note + "/removal");
        assertThat(visits.look(lucia, path).select(".cards h2 a").eachAttr("href"))
                .containsExactly("/practices/microstart");
        assertThat(visits.get(lucia, note).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        MockHttpServletResponse untitled = visits.send(
                lucia, "/collections/choices", "practice", "microstart", "collection", "new", "note", "Why");
        assertThat(untitled.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(untitled.getContentAsString());
        assertThat(page.select("#title-error").text()).contains("Write a title");
        assertThat(page.select("#note").text()).isEqualTo("Why");
        assertThat(visits.send(lucia, "/collections", "title", " \u202e ").getStatus())
                .isEqualTo(422);
        assertThat(visits.send(lucia, "/collections/choices", "practice", "microstart")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(lucia, "/collections/choices", "practice", "no-such", "collection", "new")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void isReadByALinkWithoutAnAccountUntilItIsTakenBack() throws Exception {
        String path = put("microstart", "new", "title", "Visit", "note", "<script>alert(1)</script>");
        assertThat(visits.look(lucia, path).select("#link p").text()).contains("There is no link");
        visits.sent(lucia, path + "/link");
        String link = visits.look(lucia, path).select("#shared").val();
        assertThat(link).matches("http://.*/collections/links/[0-9a-f]{32}");
        String address = link.replaceFirst("^http://[^/]+", "");

        MockHttpServletResponse shared = visits.get(Viewer.VISITOR, address + "?lang=ar");
        assertThat(shared.getStatus()).isEqualTo(200);
        assertThat(shared.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        Document page = Jsoup.parse(shared.getContentAsString());
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select(".cards h2 a").eachAttr("href")).containsExactly("/practices/microstart");
        assertThat(page.select(".cards .flow p").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("Lucía");
        assertThat(visits.get(Viewer.VISITOR, address + ".pdf").getContentType())
                .isEqualTo("application/pdf");

        visits.sent(lucia, path + "/link/end");
        assertThat(visits.get(Viewer.VISITOR, address).getStatus()).isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, address + ".pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void isItsOwnersUntilSharedWithAnOrganisation() throws Exception {
        Viewer.Person omar = world.member("Omar", house, Role.ADVISER);
        String path = put("microstart", "new", "title", "Visit");
        assertThat(visits.get(omar, path).getStatus()).isEqualTo(404);
        String slug = "house-" + house;
        visits.sent(lucia, path + "/words", "title", "Visit", "introduction", "Three days", "organisation", slug);

        Document page = visits.look(omar, path);
        assertThat(page.select("h1").text()).isEqualTo("Visit");
        assertThat(page.select(".lead").text()).isEqualTo("Three days");
        assertThat(page.select("main form, #link, a[href$=/words]")).isEmpty();
        assertThat(visits.look(omar, "/collections").select("h2").eachText()).contains("Of your organisations");
        for (String act : List.of("/words", "/removal", "/link", "/link/end")) {
            assertThat(visits.send(omar, path + act, "title", "Mine").getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(visits.get(omar, path + "/words").getStatus()).isEqualTo(404);
        String elsewhere = "house-" + neighbourhood.house("Elsewhere");
        assertThat(visits.send(lucia, path + "/words", "title", "Visit", "organisation", elsewhere)
                        .getStatus())
                .isEqualTo(422);

        visits.sent(lucia, path + "/removal");
        assertThat(visits.get(lucia, path).getStatus()).isEqualTo(404);
    }

    @Test
    void asksVisitorsToSignIn() throws Exception {
        assertThat(visits.get(Viewer.VISITOR, "/collections").getRedirectedUrl())
                .contains("/sign-in");
        assertThat(visits.get(lucia, "/collections/mistyped").getStatus()).isEqualTo(404);
    }

    @Test
    void namesWhatIsNoLongerToBeUsed() throws Exception {
        Item old = neighbourhood.practice(house, "Old ways");
        String path = put(old.slug(), "new", "title", "Visit");
        neighbourhood.withdraw(old);
        Document page = visits.look(lucia, path);
        assertThat(page.select(".cards .tag").text()).isEqualTo("No longer to be used");
        assertThat(page.select("a[href*='.pdf']")).as("nothing to print").isEmpty();
        assertThat(visits.look(lucia, "/collections/choices?practice=" + old.slug())
                        .select(".notice.warning"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"fr, Collections de pratiques", "ar, مجموعات الممارسات"})
    void speaksTheReadersLanguage(String language, String title) throws Exception {
        assertThat(visits.look(lucia, "/collections?lang=" + language)
                        .select("h1")
                        .text())
                .isEqualTo(title);
    }

    private String put(String practice, String collection, String... fields) throws Exception {
        String[] all = new String[fields.length + 4];
        all[0] = "practice";
        all[1] = practice;
        all[2] = "collection";
        all[3] = collection;
        System.arraycopy(fields, 0, all, 4, fields.length);
        return visits.sent(lucia, "/collections/choices", all);
    }
}
