package express.ties;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.services.Offering;
import express.services.Samples;
import express.services.Service;
import express.ties.Declaration.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Four houses: all are tied to the hub, and two of them to each other; only the hub speaks Arabic. */
@ModuleTest
class MapPagesTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Stating stating;

    @Autowired
    Declarations declarations;

    @Autowired
    Offering offering;

    private OrganisationId hub;
    private OrganisationId bank;
    private OrganisationId school;
    private OrganisationId far;
    private NetworkId network;
    private String path;
    private Viewer.Person carla;
    private Viewer.Person nadia;

    @BeforeEach
    void found() {
        hub = neighbourhood.house("Hub");
        bank = neighbourhood.house("Bank");
        school = neighbourhood.house("School");
        far = neighbourhood.house("Far");
        network = neighbourhood.networkOf(hub, bank, school, far);
        path = "/networks/" + Neighbourhood.slugOf(network) + "/map";
        carla = world.coordinator("Carla", network);
        nadia = world.member("Nadia", bank, Role.ADVISER);
        say(hub, bank, 5, MARCH);
        say(hub, school, 3, MARCH);
        say(hub, far, 2, MAY);
        say(bank, school, 1, MAY);
        offer(hub, "Mentoren", List.of(Locale.FRENCH, Locale.of("ar")), ChainStep.MENTORING);
        offer(bank, "Prêts", List.of(Locale.FRENCH), ChainStep.FINANCE);
        offer(school, "Cours", List.of(Locale.FRENCH), ChainStep.INFORMATION);
    }

    private void say(OrganisationId house, OrganisationId other, int strength, Instant at) {
        Acting.as(carla, () -> {
            int seen = declarations.listOf(network, house).size();
            Said said = new Said(strength == 0 ? List.of() : List.of(Kind.PROJECTS), strength, null);
            return stating.state(carla, network, house, Map.of(other, said), seen, at);
        });
    }

    private void offer(OrganisationId house, String name, List<Locale> languages, ChainStep step) {
        Service like = Samples.service(house, name, step);
        offering.add(new Service(
                like.id(),
                house,
                name,
                like.language(),
                like.description(),
                like.steps(),
                like.eligibility(),
                languages,
                like.price(),
                like.waitingDays(),
                like.ways(),
                List.of(),
                like.state(),
                like.confirmedAt(),
                like.createdAt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void saysTheSameInTheTableAndInThePicture(String language) throws Exception {
        Document page = visits.look(nadia, path + "?lang=" + language);
        List<String> drawn = page.select(".web svg a").eachAttr("href");
        assertThat(drawn).hasSize(4);
        assertThat(page.select("section[aria-labelledby=actors] tbody th a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(page.select(".web svg a")).allMatch(node -> node.hasAttr("aria-label"));
        assertThat(page.select(".web .named, .web .silent, .web .denied")).hasSize(8);
        assertThat(page.select("main").text()).doesNotContain("ties.").doesNotContain("{0}");
    }

    @Test
    void putsWhatItMeansIntoWords() throws Exception {
        Document page = visits.look(nadia, path);
        String findings = page.select(".findings").text();
        assertThat(findings)
                .contains(
                        "If Hub left, 1 organisation would be cut off from the others: Far.",
                        "If Hub left, 2 of 2 services would lose their only way in for people who speak Arabic.",
                        "Only Bank has a place for people in this step: Access to finance.",
                        "Only 0 of 4 ties are named by both ends.");
        assertThat(visits.look(nadia, path + "?lang=fr").select(".findings").text())
                .contains("2 services sur 2 perdraient leur seule porte d’entrée");
        assertThat(visits.look(nadia, path + "?lang=ar").select(".findings").text())
                .contains("ستفقد خدمتان من أصل");
    }

    @Test
    void makesAFindingAnActionOfThePlan() throws Exception {
        Document page = visits.look(nadia, path + "?lang=ar");
        assertThat(page.select(".findings form")).allSatisfy(form -> {
            assertThat(form.attr("action")).isEqualTo(path.replace("/map", "/plan/actions"));
            assertThat(form.select("input[name=title]").val()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            assertThat(form.select("input[name=why]").val()).doesNotContainPattern("[\u2066-\u2069]");
            assertThat(form.select("input[name=origin]").val()).isEqualTo("ties");
            assertThat(form.select("input[name=source]").val()).matches(path + "#[a-z0-9-]+");
        });
        assertThat(page.select(".findings input[name=step]").eachAttr("value")).contains("FINANCE", "");
    }

    @Test
    void saysWhichFindingBecameAnAction() throws Exception {
        Element form = visits.look(nadia, path).selectFirst(".findings li[id^=only-one] form");
        String finding = form.closest("li").id();
        String action = visits.sent(
                nadia,
                form.attr("action"),
                "title",
                form.select("input[name=title]").val(),
                "origin",
                "ties",
                "source",
                form.select("input[name=source]").val());
        Element became = visits.look(nadia, path + "?lang=fr").getElementById(finding);
        assertThat(became.select("form")).isEmpty();
        assertThat(became.select("a").attr("href")).isEqualTo(action);
    }

    @Test
    void drawsAnEarlierDay() throws Exception {
        Document then = visits.look(nadia, path + "?at=2026-04-01");
        assertThat(then.select("section[aria-labelledby=actors] tbody tr")).hasSize(3);
        assertThat(then.select(".findings")).isEmpty();
        assertThat(visits.look(nadia, path + "?at=2026-02-01")
                        .select(".empty h2")
                        .text())
                .isEqualTo("Nothing was said yet");
    }

    @Test
    void comparesTwoDays() throws Exception {
        say(hub, school, 0, Instant.parse("2026-06-01T09:00:00Z"));
        say(hub, bank, 2, Instant.parse("2026-06-01T09:00:00Z"));
        Document page = visits.look(nadia, path + "?since=2026-04-01");
        assertThat(page.select("#changes p").text()).isEqualTo("2 ties are new, 1 is gone, 1 is seen differently.");
        assertThat(page.select("#changes tbody tr")).hasSize(4);
        assertThat(page.select(".web .new")).hasSize(2);
        assertThat(page.select(".web .gone")).hasSize(1);
        assertThat(page.select("#changes tbody tr:contains(Gone)").text()).contains("Hub: 3", "School: –");
        assertThat(page.select(".web text.mark").eachText()).containsExactlyInAnyOrder("+", "+", "−");
    }

    @ParameterizedTest
    @CsvSource({"at=yesterday", "at=2999-01-01", "at=0001-01-01", "since=", "at=2026-02-30", "ties=none"})
    void passesOverWhatItDoesNotKnow(String query) throws Exception {
        assertThat(visits.look(nadia, path + "?" + query).select(".web svg a")).hasSize(4);
    }

    @Test
    void countsOnlyWhatBothNameIfAsked() throws Exception {
        say(bank, hub, 4, MAY);
        Document page = visits.look(nadia, path + "?ties=both");
        assertThat(page.select(".web .named")).hasSize(2);
        assertThat(page.select(".chips [aria-current]").text()).isEqualTo("Named by both");
    }

    @Test
    void tellsWhatWouldBeWithoutAnActor() throws Exception {
        Document page = visits.look(nadia, path + "?without=house-" + hub);
        assertThat(page.select("h1").text()).isEqualTo("If Hub left");
        assertThat(page.select("section[aria-labelledby=words]").text())
                .contains(
                        "The network would have 2 parts instead of 1.",
                        "1 organisation would be cut off from the others: Far.",
                        "Nobody would do this any more: Mentoring.",
                        "2 of 2 services would lose their only way in for people who speak Arabic.");
        assertThat(figure(page, "Organisations").text()).isEqualTo("Organisations 4 → 3");
        assertThat(page.select(".web svg a")).hasSize(3);
        assertThat(page.select(".findings form input[name=title]").val())
                .isEqualTo("Prepare so that the network could do without Hub");
    }

    private static Element figure(Document page, String what) {
        return page.select("section[aria-labelledby=figures] tbody tr").stream()
                .filter(row -> row.select("th").text().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhatWouldBeWithOneMore() throws Exception {
        String asked = path + "?without=&guest=Harbour%20%3Cb%3E&tied=house-" + far + "&tied=house-" + bank
                + "&steps=networking&languages=ar";
        Document page = visits.look(nadia, asked);
        assertThat(page.select("h1").text()).isEqualTo("If Harbour <b> came");
        assertThat(page.select("section[aria-labelledby=words]").text())
                .contains("Somebody would do this at last: Networking", "now also in Arabic.");
        assertThat(figure(page, "Organisations").text()).isEqualTo("Organisations 4 → 5");
        assertThat(page.select(".web .guest")).hasSize(1);
        assertThat(page.select("input[name=tied][checked]")).hasSize(2);
        assertThat(page.select("details[open]")).hasSize(1);
    }

    @Test
    void letsSeveralLeaveAtOnce() throws Exception {
        Document page = visits.look(nadia, path + "?without=house-" + hub + ",house-" + far + ",house-nobody");
        assertThat(page.select(".web svg a")).hasSize(2);
        assertThat(visits.look(nadia, path + "?without=").select("h1").text()).isEqualTo("What if?");
    }

    @Test
    void drawsFortyHouses() throws Exception {
        List<OrganisationId> houses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            houses.add(neighbourhood.house("Organisation with a name " + i));
        }
        network = neighbourhood.networkOf(houses.toArray(OrganisationId[]::new));
        carla = world.coordinator("Carla", network);
        path = "/networks/" + Neighbourhood.slugOf(network) + "/map";
        for (int i = 1; i < 40; i++) {
            say(houses.get(i), houses.get(i / 3), 1 + i % 5, MARCH);
        }
        Document page = visits.look(carla, path);
        assertThat(page.select(".web svg a")).hasSize(40);
        assertThat(page.select(".web svg > g > g > path")).hasSize(78);
    }
}
