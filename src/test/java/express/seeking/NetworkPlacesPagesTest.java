package express.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class NetworkPlacesPagesTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private NetworkId network;
    private Viewer.Person adviser;

    @BeforeEach
    void makeANetwork() {
        house = neighbourhood.house("Maison");
        network = neighbourhood.networkOf(house);
        adviser = world.member("Ada", house, Role.ADVISER);
    }

    private String site(String name, String town, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("name", name, "town", town, "country", "BE"));
        fields.addAll(Arrays.asList(more));
        visits.sent(adviser, "/organisations/house-" + house + "/sites/new", fields.toArray(String[]::new));
        return visits.look(adviser, "/organisations/house-" + house + "/services")
                .select("a[href^=/sites/]:contains(" + name + ")")
                .attr("href")
                .split("/")[2];
    }

    private void service(String name, String... at) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "name", name, "description", "Helps.", "steps", "MENTORING", "language", "en", "state", "ACTIVE"));
        for (String site : at) {
            fields.addAll(List.of("sites", site));
        }
        visits.sent(adviser, "/organisations/house-" + house + "/services/new", fields.toArray(String[]::new));
    }

    private Document look() throws Exception {
        return visits.look(Viewer.VISITOR, "/networks/" + Neighbourhood.slugOf(network) + "/places");
    }

    @Test
    void showTownsAsATableAndDrawn() throws Exception {
        String liege = site("Door", "Liège");
        service("Advice", liege);
        service("Courses", liege, site("Hall", "Namur"));
        service("By telephone");
        Document page = look();
        assertThat(page.select("tbody th").eachText()).containsExactly("Liège, Belgium", "Namur, Belgium");
        assertThat(page.select("tbody td[data-label=Services]").eachText()).containsExactly("2", "1");
        assertThat(page.select("svg.map a").eachAttr("aria-label"))
                .containsExactly("Liège: 2 services", "Namur: 1 service");
        for (String at : page.select("svg.map a").eachAttr("href")) {
            assertThat(page.select("tr" + at)).as(at).hasSize(1);
        }
        assertThat(page.select("main").text()).contains("1 service is not offered at a particular place.");
        assertThat(page.select("main > *, main table, main svg.map").stream()
                        .map(it -> it.tagName())
                        .filter(it -> it.equals("table") || it.equals("svg")))
                .containsExactly("table", "svg");
    }

    @Test
    void nameATownThatNobodyKnowsAndDrawItWherePeopleSayItIs() throws Exception {
        service("Advice", site("Door", "Valbrume-en-Ciel"));
        Document page = look();
        assertThat(page.select("tbody th").eachText()).containsExactly("Valbrume-en-Ciel, Belgium");
        assertThat(page.select("svg.map")).isEmpty();
        service("More", site("Window", "Brumeville", "position", "50,6 5,5"));
        assertThat(look().select("svg.map a")).hasSize(1);
        assertThat(look().select("figcaption").text()).contains("Valbrume-en-Ciel");
    }

    @Test
    void nameNoShelter() throws Exception {
        String hidden = site("Haven", "Namur", "position", "50.47, 4.87");
        service("Rooms", hidden);
        assertThat(look().select("svg.map a")).hasSize(1);
        visits.sent(world.coordinator("Cora", network), "/hsds/shelters", "site", hidden, "hidden", "true");
        Document page = look();
        assertThat(page.select("table, svg.map")).isEmpty();
        assertThat(page.text()).doesNotContain("Namur").contains("they protect people");
        for (String table : List.of("services.csv", "services.xlsx")) {
            assertThat(visits.get(Viewer.VISITOR, "/networks/" + Neighbourhood.slugOf(network) + "/" + table)
                            .getContentAsString())
                    .as(table)
                    .doesNotContain("Namur")
                    .doesNotContain("50.47");
        }
    }

    @Test
    void sayWhatToDoWhereThereIsNone() throws Exception {
        assertThat(look().select(".empty h2").text()).isEqualTo("No place yet");
        assertThat(visits.get(Viewer.VISITOR, "/networks/nowhere/places").getStatus())
                .isEqualTo(404);
    }

    @Test
    void refuseAPositionThatIsNone() throws Exception {
        for (String wrong : List.of("here", "91, 5", "50.6", "50.6, 5.5, 3")) {
            assertThat(visits.send(
                                    adviser,
                                    "/organisations/house-" + house + "/sites/new",
                                    "name",
                                    "Door",
                                    "town",
                                    "Liège",
                                    "country",
                                    "BE",
                                    "position",
                                    wrong)
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }
}
