package express.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Town.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class DirectoryPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Town town;

    @Autowired
    World world;

    @Autowired
    Organisations organisations;

    @Autowired
    Affiliations affiliations;

    private Visit visitor;
    private Network network;

    @BeforeEach
    void makeANetwork() {
        visitor = Visit.by(mvc, Viewer.VISITOR);
        network = town.network();
    }

    @Test
    void leafsForwardsAndBackThroughWhatFits() throws Exception {
        for (int number = 10; number < 35; number++) {
            town.organisation(network, "House " + number, Family.ACADEMICS);
        }
        town.organisation(network, "Other", Family.EMPLOYER);

        Document first = visitor.page("/directory?family=academics&network=" + network.slug());
        Document second = visitor.page(first.selectFirst("a[rel=next]").attr("href"));
        Document again = visitor.page(second.selectFirst("a[rel=prev]").attr("href"));

        assertThat(first.select("main [role=status]").text()).isEqualTo("25 organisations");
        assertThat(names(first)).hasSize(20).first().isEqualTo("House 10");
        assertThat(names(second)).containsExactly("House 30", "House 31", "House 32", "House 33", "House 34");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(names(again)).isEqualTo(names(first));
        assertThat(again.select("a[rel=prev]")).isEmpty();
        assertThat(first.select(".chosen a").eachAttr("href"))
                .containsExactly("/directory?network=" + network.slug(), "/directory?family=academics");
    }

    @Test
    void sortsNamesAsPeopleDo() throws Exception {
        for (String name : List.of("Zone", "École", "atelier", "Émile", "Bureau")) {
            town.organisation(network, name, Family.ACADEMICS);
        }

        assertThat(names(visitor.page("/directory?network=" + network.slug())))
                .containsExactly("atelier", "Bureau", "École", "Émile", "Zone");
    }

    private static List<String> names(Document page) {
        return page.select(".cards h2").eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"family=none", "network=none", "after=none", "before=none", "family=%3Cb%3E", "after=%00"})
    void passesOverWhatItDoesNotUnderstand(String query) throws Exception {
        town.organisation(network, "Any", Family.ACADEMICS);

        assertThat(names(visitor.page("/directory?" + query))).isNotEmpty();
    }

    @Test
    void saysWhenNothingFits() throws Exception {
        Document page = visitor.page("/directory?family=chamber&network=" + network.slug());

        assertThat(page.select(".empty h2").text()).isEqualTo("No organisation here");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/directory");
    }

    @Test
    void showsHostileNamesAsNames() throws Exception {
        String name = "<script>alert(1)</script> \"' " + Ids.next();
        Organisation organisation = town.organisation(network, name, Family.EMPLOYER);

        List<Document> pages = new ArrayList<>();
        for (String path : List.of("/organisations/" + organisation.slug(), "/networks/" + network.slug())) {
            pages.add(visitor.page(path));
        }

        assertThat(pages).allMatch(page -> page.select("main script").isEmpty());
        assertThat(pages.getFirst().select("h1 bdi").text()).isEqualTo(name);
        assertThat(pages.getLast().select("h4 bdi").text()).isEqualTo(name);
    }

    @Test
    void doesNotKnowWhatDoesNotExist() throws Exception {
        assertThat(visitor.get("/organisations/none").getStatus()).isEqualTo(404);
        assertThat(visitor.get("/networks/none").getStatus()).isEqualTo(404);
    }

    @Test
    void letsAnAdministratorChangeTheEntryAndKeepsItsAddress() throws Exception {
        Organisation house = town.organisation("Old " + Ids.next());
        Visit ada = Visit.by(mvc, town.administrator(house));
        String path = "/organisations/" + house.slug();

        var answer = ada.post(
                path + "/edit",
                Map.of(
                        "name",
                        " New name ",
                        "family",
                        "CHAMBER",
                        "place",
                        "Southport",
                        "country",
                        "SE",
                        "website",
                        "example.org"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo(path);
        Document page = visitor.page(path);
        assertThat(page.select("h1").text()).isEqualTo("New name");
        assertThat(page.select(".lead").text()).isEqualTo("Chamber · Southport · Sweden");
        assertThat(page.select("a[rel~=nofollow]").attr("href")).isEqualTo("https://example.org");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Organisation house = town.organisation("House " + Ids.next());
        Visit ada = Visit.by(mvc, town.administrator(house));

        var answer = ada.post(
                "/organisations/" + house.slug() + "/edit",
                Map.of("name", "x".repeat(201), "family", "NONE", "place", "", "website", "no site"));

        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name", "#family", "#place", "#country", "#website");
        assertThat(page.select("#website").val()).isEqualTo("no site");
        assertThat(organisations.get(house.slug())).isEqualTo(house);
    }

    @Test
    void letsNobodyElseChangeAnything() throws Exception {
        Organisation house = town.organisation(network, "House " + Ids.next(), Family.EMPLOYER);
        Visit editor = Visit.by(mvc, town.member(house.id(), Role.EDITOR));
        Map<String, String> facts = Map.of(
                "name", "N", "family", "CHAMBER", "place", "P", "country", "SE", "territory", "T", "languages", "en");

        for (String path : List.of("/organisations/" + house.slug(), "/networks/" + network.slug())) {
            assertThat(visitor.post(path + "/edit", facts).getRedirectedUrl()).startsWith("/sign-in");
            assertThat(editor.post(path + "/edit", facts).getStatus()).isEqualTo(403);
            assertThat(editor.get(path + "/edit").getStatus()).isEqualTo(403);
        }
        assertThat(editor.get("/networks/" + network.slug() + "/organisations").getStatus())
                .isEqualTo(403);
        assertThat(editor.get("/administration").getStatus()).isEqualTo(403);
    }

    @Test
    void letsTheDatabaseRefuseWhatCodeForgets() {
        Organisation house = town.organisation(network, "House " + Ids.next(), Family.EMPLOYER);
        Viewer.Person stranger = world.coordinator("Karim", town.network().id());

        Acting.as(stranger, () -> {
            organisations.change(house.id(), Town.facts("Taken", Family.CHAMBER));
            affiliations.end(network.id(), house.id());
            return null;
        });

        assertThat(organisations.get(house.slug()).name()).isEqualTo(house.name());
        assertThat(affiliations.listIn(network.id())).hasSize(1);
        assertThatThrownBy(() -> Acting.as(stranger, () -> organisations.add(Town.facts("Mine", Family.CHAMBER))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void letsACoordinatorTakeOrganisationsInAndOut() throws Exception {
        Organisation house = town.organisation("House " + Ids.next());
        Visit karim = Visit.by(mvc, world.coordinator("Karim", network.id()));
        String path = "/networks/" + network.slug() + "/organisations";

        karim.post(path, Map.of("organisation", house.slug()));
        karim.post(path, Map.of("organisation", house.slug()));
        assertThat(karim.page(path).select("tbody th").eachText()).containsExactly(house.name());
        assertThat(karim.page(path).select("option").eachAttr("value")).doesNotContain(house.slug());
        assertThat(visitor.page("/organisations/" + house.slug())
                        .select("#networks + ul a")
                        .attr("href"))
                .isEqualTo("/networks/" + network.slug());

        karim.post(path + "/" + house.slug() + "/end", Map.of());
        assertThat(karim.page(path).select("tbody th")).isEmpty();
    }

    @Test
    void letsACoordinatorNameAnother() throws Exception {
        Viewer.Person karim = world.coordinator("Karim", network.id());
        Viewer.Person lucia = world.newcomer("Lucía");
        Visit operator = Visit.by(mvc, world.operator());
        String path = "/networks/" + network.slug() + "/coordinators";

        assertThat(Visit.by(mvc, karim)
                        .post(path, Map.of("email", World.emailOf(lucia.id())))
                        .getStatus())
                .as("whom one does not see one cannot name")
                .isEqualTo(422);
        operator.post(path, Map.of("email", World.emailOf(lucia.id()).toUpperCase()));
        assertThat(operator.page(path).select("tbody th").eachText()).containsExactlyInAnyOrder("Karim", "Lucía");
        Visit.by(mvc, karim).post(path + "/" + karim.id() + "/end", Map.of());
        assertThat(operator.page(path).select("tbody th").eachText()).containsExactly("Lucía");
    }
}
