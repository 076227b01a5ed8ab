package express.ties;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class TiesPagesTest {

    private static final String HOSTILE = "<b>Quay</b> & \"Sons\" شبكة";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private OrganisationId anchor;
    private OrganisationId bridge;
    private OrganisationId quay;
    private NetworkId network;
    private String path;
    private Viewer.Person nadia;

    @BeforeEach
    void found() {
        anchor = neighbourhood.house("Anchor");
        bridge = neighbourhood.house("Bridge");
        quay = neighbourhood.house(HOSTILE);
        network = neighbourhood.networkOf(anchor, bridge, quay);
        path = "/networks/" + Neighbourhood.slugOf(network);
        nadia = world.member("Nadia", anchor, Role.ADVISER);
    }

    @Test
    void leadFromTheNetworkToWhatBothSay() throws Exception {
        assertThat(visits.look(nadia, path + "/inside").select("main a[href$=/ties], main a[href$=/map]"))
                .hasSize(2);
        assertThat(visits.look(Viewer.VISITOR, path).select("main a[href$=/ties], main a[href$=/map]"))
                .isEmpty();
        Document overview = visits.look(nadia, path + "/ties");
        String form = overview.select("main a.button").attr("href");
        assertThat(visits.look(nadia, form).select("ul.asked > li h2").eachText())
                .containsExactlyInAnyOrder("Bridge", HOSTILE);

        say(nadia, anchor, bridge, "4", "REFERS_TO");
        Viewer.Person bea = world.member("Bea", bridge, Role.EDITOR);
        Document asked = visits.look(bea, path + "/ties");
        assertThat(asked.select("main").text()).contains("1 organisation names a tie to you", "Anchor");
        Document hers = visits.look(bea, path + "/ties/house-" + bridge + "/edit");
        assertThat(hers.select("li:contains(Anchor) .tag").text()).isEqualTo("Names a tie to you");
        assertThat(hers.select("main").text()).as("nothing that leads her").doesNotContain("4 of 5");

        say(bea, bridge, anchor, "2", "REFERRED_BY");
        Document both = visits.look(nadia, path + "/ties?show=different");
        assertThat(both.select("tbody tr").text()).contains("4 of 5", "2 of 5", "Seen differently");
        assertThat(visits.look(nadia, path + "/ties?show=alike").select("tbody tr"))
                .isEmpty();
        assertThat(visits.look(nadia, path + "/ties/house-" + anchor)
                        .select("tbody tr")
                        .text())
                .contains("Bridge", "We send people to them", "They send people to us");
    }

    @Test
    void showWhatWasSaidBefore() throws Exception {
        say(nadia, anchor, bridge, "1", "INFORMS");
        visits.sent(nadia, edit(anchor), "seen", "1", strength(bridge), "0");
        Document page = visits.look(nadia, path + "/ties/house-" + anchor);
        assertThat(page.select("section[aria-labelledby=before] tbody tr").text())
                .contains("Bridge", "1 of 5");
        assertThat(page.select("tbody").first().text()).contains("No tie");
    }

    @Test
    void keepWhatWasTypedWhereSomethingIsMissing() throws Exception {
        MockHttpServletResponse answer = visits.send(
                nadia,
                edit(anchor),
                "seen",
                "0",
                strength(bridge),
                "3",
                "purpose-" + bridge,
                "soup & bread",
                strength(quay),
                "0");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#kinds-" + bridge);
        assertThat(page.select("#kinds-" + bridge)).hasSize(1);
        assertThat(page.select("#purpose-" + bridge).val()).isEqualTo("soup & bread");
        assertThat(page.select("#strength-" + bridge + " option[selected]").val())
                .isEqualTo("3");
    }

    @Test
    void tellWhoeverComesSecond() throws Exception {
        say(nadia, anchor, bridge, "1", "INFORMS");
        MockHttpServletResponse answer =
                visits.send(nadia, edit(anchor), "seen", "0", strength(bridge), "5", "kinds-" + bridge, "SHARES");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("meanwhile");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("1");
        assertThat(page.select("#strength-" + bridge + " option[selected]").val())
                .isEqualTo("5");
    }

    @Test
    void answerForAllOthersAtOnce() throws Exception {
        visits.sent(
                nadia, edit(anchor), "seen", "0", "rest", "none", strength(bridge), "2", "kinds-" + bridge, "SHARES");
        Document page = visits.look(nadia, path + "/ties/house-" + anchor);
        assertThat(page.select("tbody tr:contains(Quay)").text()).contains("No tie");
        assertThat(page.select("tbody tr:contains(Bridge)").text()).contains("2 of 5");
    }

    @Test
    void doNotExistForOutsiders() throws Exception {
        OrganisationId elsewhere = neighbourhood.house("Elsewhere");
        neighbourhood.networkOf(elsewhere);
        Viewer.Person otto = world.member("Otto", elsewhere, Role.ADMINISTRATOR);
        for (Viewer viewer : List.of(otto, world.operator(), world.newcomer("Amira"))) {
            for (String part : List.of("/ties", "/ties/house-" + anchor, "/map", "/map?without=house-" + anchor)) {
                assertThat(visits.get(viewer, path + part).getStatus()).as(part).isEqualTo(404);
            }
            assertThat(visits.get(viewer, edit(anchor)).getStatus()).isEqualTo(404);
        }
        Viewer.Person bea = world.member("Bea", bridge, Role.EDITOR);
        assertThat(visits.get(bea, edit(anchor)).getStatus()).isEqualTo(403);
        assertThat(visits.send(bea, edit(anchor), "seen", "0").getStatus()).isEqualTo(403);
        assertThat(visits.get(bea, path + "/ties/house-" + elsewhere).getStatus())
                .isEqualTo(404);
    }

    @Test
    void sayWhoEnteredIt() throws Exception {
        Viewer.Person carla = world.coordinator("Carla", network);
        assertThat(visits.look(carla, path + "/ties").select("section[aria-labelledby=silent] a[href$=/edit]"))
                .hasSize(3);
        say(carla, quay, anchor, "3", "FINANCES");
        Document page = visits.look(nadia, path + "/ties");
        assertThat(page.select("tbody tr").text()).contains("Entered by the coordination", HOSTILE);
    }

    @Test
    void stayReadableOfWhoLeft() throws Exception {
        say(nadia, anchor, bridge, "4", "REFERS_TO");
        Viewer.Person carla = world.coordinator("Carla", network);
        visits.sent(carla, path + "/organisations/house-" + bridge + "/end");
        Document page = visits.look(nadia, path + "/ties/house-" + bridge);
        assertThat(page.select("tbody tr").text()).contains("Anchor", "4 of 5");
        assertThat(page.select("main a[href*=without], main a[href$=/edit]")).isEmpty();
        assertThat(visits.look(nadia, path + "/ties").select("tbody tr")).isEmpty();
        assertThat(visits.look(nadia, path + "/map").select(".web svg a")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speakThreeLanguages(String language) throws Exception {
        say(nadia, anchor, bridge, "4", "REFERS_TO");
        for (String part : List.of("/ties", "/ties/house-" + anchor, "/ties/house-" + anchor + "/edit")) {
            String text = visits.look(nadia, path + part + "?lang=" + language)
                    .select("main")
                    .text();
            assertThat(text).doesNotContain("ties.").doesNotContain("{0}").contains("Anchor");
        }
    }

    @Test
    void saySoWhereThereIsOnlyOne() throws Exception {
        OrganisationId lone = neighbourhood.house("Lone");
        NetworkId small = neighbourhood.networkOf(lone);
        Viewer.Person lisa = world.member("Lisa", lone, Role.EDITOR);
        String there = "/networks/" + Neighbourhood.slugOf(small);
        assertThat(visits.look(lisa, there + "/ties").select(".empty h2").text())
                .isEqualTo("It takes at least two");
        assertThat(visits.look(lisa, there + "/map").select(".empty h2").text()).isEqualTo("No ties to draw yet");
    }

    private void say(Viewer viewer, OrganisationId house, OrganisationId other, String strength, String kind)
            throws Exception {
        visits.sent(viewer, edit(house), "seen", "0", strength(other), strength, "kinds-" + other, kind);
    }

    private String edit(OrganisationId house) {
        return path + "/ties/house-" + house + "/edit";
    }

    private static String strength(OrganisationId other) {
        return "strength-" + other;
    }
}
