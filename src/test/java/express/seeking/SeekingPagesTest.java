package express.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class SeekingPagesTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private Viewer.Person adviser;
    private String word;

    @BeforeEach
    void makeAHouse() {
        house = neighbourhood.house("Maison");
        adviser = world.member("Ada", house, Role.ADMINISTRATOR);
        word = word();
    }

    /** A word that stands nowhere else, and that nothing is written like. */
    private static String word() {
        return "quern"
                + Ids.next()
                        .toString()
                        .replace("-", "")
                        .substring(14)
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (text, digit) -> text.append((char) ('a' + Character.digit(digit, 16))),
                                StringBuilder::append);
    }

    private String own() {
        return "/organisations/house-" + house;
    }

    private String service(String... more) throws Exception {
        return called("Grinding", more);
    }

    private String called(String name, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "name",
                name,
                "description",
                "With a " + word + ".",
                "steps",
                "MENTORING",
                "language",
                "en",
                "state",
                "ACTIVE"));
        fields.addAll(Arrays.asList(more));
        return visits.sent(adviser, own() + "/services/new", fields.toArray(String[]::new));
    }

    private String site(String town, String name) throws Exception {
        visits.sent(
                adviser,
                own() + "/sites/new",
                "name",
                name,
                "street",
                "Secret lane 7",
                "postcode",
                "4000",
                "town",
                town,
                "country",
                "BE");
        return visits.look(adviser, own() + "/services")
                .select("a[href^=/sites/]:contains(" + name + ")")
                .attr("href")
                .split("/")[2];
    }

    private Document look(String query) throws Exception {
        return visits.look(Viewer.VISITOR, "/services?q=" + word + query);
    }

    private static List<String> titles(Document page) {
        return page.select("main .card h3").eachText();
    }

    @Test
    void forgetWhatARetiredHouseDidAndLeaveItsHistory() throws Exception {
        String service = service();
        await("", 1);
        visits.sent(world.operator(), own() + "/retirement");
        await("", 0);
        assertThat(visits.get(Viewer.VISITOR, "/api/services/search?q=" + word).getContentAsString())
                .doesNotContain("Grinding");
        assertThat(visits.look(Viewer.VISITOR, service).select("h1").text()).isEqualTo("Grinding");
        assertThat(visits.look(Viewer.VISITOR, own())
                        .select("section:has(#services) a")
                        .text())
                .contains("Grinding");
        visits.sent(world.operator(), own() + "/retirement/end");
        visits.sent(adviser, service + "/ending/end");
        await("", 1);
    }

    /** The index follows within a second or two. */
    private void await(String query, int found) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> titles(look(query)).size() == found);
    }

    @Test
    void saysWhyAServiceFitsAndWhatNobodySaid() throws Exception {
        String at = site("Liège", "Mill");
        service("sites", at, "languages", "ar", "statuses", "STUDENT", "minimumAge", "18");
        await("", 1);
        Document page = look("&town=Seraing&within=25&speaking=ar&status=STUDENT&age=19&step=mentoring");
        assertThat(page.select(".reasons .known").eachText())
                .containsExactly(
                        "7 km away: Liège",
                        "Step: Mentoring",
                        "They speak Arabic",
                        "Open to you: Student",
                        "Open at the age of 19");
        assertThat(page.select(".card h3 a").attr("href")).startsWith("/services/");
        assertThat(titles(look("&speaking=ti"))).isEmpty();
        assertThat(titles(look("&status=FAMILY"))).isEmpty();
        assertThat(titles(look("&age=17"))).isEmpty();
        assertThat(titles(look("&step=finance"))).isEmpty();
        assertThat(titles(look("&town=Gent&within=50"))).isEmpty();
    }

    @Test
    void saysWhatIsUnknownInsteadOfHidingIt() throws Exception {
        service();
        await("", 1);
        Document page = look("&town=Gent&speaking=ti&status=FAMILY&age=40&room=true");
        assertThat(page.select(".reasons .unsaid").eachText())
                .containsExactly(
                        "It is not said where it is: ask",
                        "It is not said which languages they speak: ask",
                        "It names no right to stay: ask whether you may come",
                        "No age is named",
                        "Places are not counted: ask");
    }

    @Test
    void helpsWhoFindsNothing() throws Exception {
        service("sites", site("Liège", "Mill"), "languages", "ar");
        await("", 1);
        Document page = look("&town=Brussels&within=10");
        assertThat(page.select(".empty .ways a").eachText()).containsExactly("Look up to 100 km away");
        String wider = page.select(".empty .ways a").attr("href");
        assertThat(titles(visits.look(Viewer.VISITOR, wider))).containsExactly("Grinding");
        Document other = look("&town=Liège&speaking=ti");
        assertThat(other.select(".empty .ways a").eachText()).containsExactly("Without the language: 1 service");
        assertThat(other.select(".empty a[href=/directory]")).hasSize(1);
    }

    @Test
    void saysThatATownIsUnknownAndWhichOthersAreCalledSo() throws Exception {
        Document unknown = look("&town=Nowherebury");
        assertThat(unknown.select(".notice.warning").text()).contains("Nowherebury");
        Document several = look("&town=Valence");
        assertThat(several.select("#found p a").eachText()).isNotEmpty();
    }

    /** A shelter is found by what it does; no distance, word or table tells where it is. */
    @Test
    void neverTellsWhereAShelterIs() throws Exception {
        String hidden = site("Namur", "Haven");
        String path = service("sites", hidden, "languages", "ar");
        await("&town=Namur&within=5", 1);
        Viewer.Person coordinator = world.coordinator("Cora", neighbourhood.networkOf(house));
        visits.sent(coordinator, "/hsds/shelters", "site", hidden, "hidden", "true");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> look("&town=Namur&within=5")
                        .select(".reasons .known:contains(km)")
                        .isEmpty());
        String near = look("&town=Namur&within=5").select("#found").html();
        for (String town : List.of("Liège", "Gent", "Stockholm", "Namur")) {
            Document page = look("&town=" + town + "&within=5");
            assertThat(titles(page)).as(town).containsExactly("Grinding");
            assertThat(page.select(".reasons").eachText())
                    .containsExactly("The address is protected: they tell you how to come");
            assertThat(page.select(".card").html())
                    .isEqualTo(Jsoup.parse(near).select(".card").html());
        }
        assertThat(titles(visits.look(Viewer.VISITOR, "/services?q=" + word + "&open=true")))
                .isEmpty();
        for (String place : List.of(
                path,
                SeekingData.PATH + "?q=" + word + "&town=Namur",
                "/organisations/house-" + house,
                "/api/hsds/services/" + path.substring("/services/".length()) + "?full=true")) {
            assertThat(visits.get(Viewer.VISITOR, place).getContentAsString())
                    .as(place)
                    .doesNotContain("Secret lane")
                    .doesNotContain("4000");
            assertThat(visits.get(Viewer.VISITOR, place).getContentAsString().replace("town=Namur", ""))
                    .as(place)
                    .doesNotContain("\"towns\":[\"Namur\"]")
                    .doesNotContain("Namur, ");
        }
        assertThat(visits.look(Viewer.VISITOR, path)
                        .select("section:has(#where)")
                        .text())
                .contains("Haven", "not published")
                .doesNotContain("Namur");
        assertThat(visits.look(adviser, path).select("section:has(#where)").text())
                .contains("Namur");
    }

    @Test
    void followsWhateverIsWrittenOfIt() throws Exception {
        String at = site("Liège", "Mill");
        String path = service("sites", at, "languages", "ar");
        await("&town=Liège", 1);
        String other = word();
        visits.sent(
                adviser,
                own() + "/edit",
                "name",
                "House " + other,
                "family",
                "CIVIL_SOCIETY",
                "place",
                "Liège",
                "country",
                "BE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> titles(visits.look(Viewer.VISITOR, "/services?q=" + other))
                                .size()
                        == 1);
        visits.sent(adviser, "/sites/" + at + "/edit", "name", "Mill", "town", "Gent", "country", "BE", "edition", "1");
        await("&town=Liège", 0);
        await("&town=Gent", 1);
        visits.sent(adviser, path + "/ending");
        await("", 0);
    }

    @Test
    void areLeafedThroughByMachines() throws Exception {
        called("First");
        called("Second");
        called("Third");
        await("", 3);
        List<String> names = new ArrayList<>();
        String next = SeekingData.PATH + "?q=" + word + "&limit=2";
        while (next != null) {
            JsonNode answer = JsonMapper.shared()
                    .readTree(visits.get(Viewer.VISITOR, next).getContentAsString());
            assertThat(answer.get("total").asInt()).isEqualTo(3);
            answer.get("items").forEach(item -> names.add(item.get("name").asString()));
            next = answer.get("next").isNull() ? null : answer.get("next").asString();
        }
        assertThat(names).containsExactlyInAnyOrder("First", "Second", "Third");
        assertThat(visits.get(Viewer.VISITOR, SeekingData.PATH + "?limit=101").getStatus())
                .isEqualTo(400);
    }

    @Test
    void speaksArabic() throws Exception {
        Document page = visits.look(Viewer.VISITOR, "/services?lang=ar");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("ابحث عن مساعدة قريبة منك");
        assertThat(page.select("form.seek input, form.seek select").eachAttr("name"))
                .contains("q", "town", "within", "speaking");
    }
}
