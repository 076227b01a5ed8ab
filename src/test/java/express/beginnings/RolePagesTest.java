package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.beginnings.Starts.Signatory;
import express.database.Acting;
import express.ui.News;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class RolePagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202Eمريم";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Holders holders;

    @Autowired
    Starts starts;

    @Autowired
    RolesData data;

    private OrganisationId house;
    private OrganisationId other;
    private NetworkId network;
    private Viewer.Person cora;
    private String roles;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("House of Cora");
        other = neighbourhood.house("Other house");
        network = neighbourhood.networkOf(house, other);
        Viewer.Person member = world.member("Cora", house, Role.ADMINISTRATOR);
        cora = new Viewer.Person(member.id(), "Cora", false, member.seats(), Set.of(network));
        roles = "/networks/" + Neighbourhood.slugOf(network) + "/start/roles";
    }

    private MockHttpServletResponse name(String duty, String version, String name, OrganisationId of) throws Exception {
        return visits.send(
                cora,
                roles + "/" + duty,
                "version",
                version,
                "name",
                name,
                "organisation",
                of.toString(),
                "function",
                "Chair");
    }

    @Test
    void areHeldByMembersOrByPeopleWithoutAnAccount() throws Exception {
        String me = visits.look(cora, roles + "/coordination")
                .select("#who option:contains(Cora)")
                .val();
        visits.sent(cora, roles + "/coordination", "version", "0", "who", me, "name", "", "function", "Co-ordinator");
        assertThat(name("data-protection", "0", HOSTILE, other).getStatus()).isEqualTo(303);
        assertThat(name("voice-civil-society", "0", "Bea", other).getStatus()).isEqualTo(303);
        Viewer adviser = world.member("Adviser", other, Role.ADVISER);
        Document page = visits.look(adviser, roles);
        assertThat(page.select(".card").eachText())
                .anyMatch(card -> card.contains("Coordinates the network") && card.contains("Cora"))
                .anyMatch(card -> card.contains("alert(1)") && card.contains("مريم") && card.contains("Other house"))
                .anyMatch(card -> card.contains("Research and teaching") && card.contains("No organisation yet"));
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("main a[href^=" + roles + "/]"))
                .as("only coordinators name")
                .isEmpty();
        String start = roles.replace("/roles", "");
        assertThat(visits.look(adviser, start).select(".card:contains(Roles)").text())
                .contains("Cora", "Bea", "Done");
        assertThat(visits.look(adviser, start + "/agreement").text()).contains("looks after data protection");
        assertThat(visits.look(cora, start.replace("/start", "/ladder"))
                        .select("#criterion-roles_named .far")
                        .text())
                .isEqualTo("3 of 7");
    }

    @Test
    void areNotFilledWithNobodyOrWithStrangers() throws Exception {
        OrganisationId foreign = neighbourhood.house("Foreign house");
        assertThat(name("coordination", "0", " ", house).getContentAsString()).contains("Write the name of a person");
        assertThat(name("coordination", "0", "x".repeat(201), house).getStatus())
                .isEqualTo(422);
        assertThat(name("coordination", "0", "Ada", foreign).getContentAsString())
                .contains("Choose an organisation", "value=\"Ada\"");
        assertThat(name("voice-academics", "0", "Ada", house).getStatus())
                .as("not of that family")
                .isEqualTo(422);
        assertThat(visits.send(cora, roles + "/coordination", "version", "0", "who", "somebody@nowhere")
                        .getContentAsString())
                .contains("Choose somebody from the list");
        assertThat(visits.get(cora, roles + "/king").getStatus()).isEqualTo(404);
        Viewer adviser = world.member("Adviser", other, Role.ADVISER);
        Viewer stranger = world.coordinator("Strange", neighbourhood.networkOf(foreign));
        assertThat(visits.get(adviser, roles + "/coordination").getStatus()).isEqualTo(403);
        assertThat(visits.get(stranger, roles).getStatus()).isEqualTo(404);
        Acting.as(stranger, () -> {
            assertThat(holders.list(network)).isEmpty();
            assertThatThrownBy(
                            () -> holders.name(network, new Holder(Duty.COORDINATION, foreign, null, "Strange", "", 0)))
                    .isInstanceOf(DataAccessException.class);
            return null;
        });
    }

    @Test
    void loseNothingThoughTwoNameAtOnce() throws Exception {
        assertThat(name("coordination", "0", "First", house).getStatus()).isEqualTo(303);
        MockHttpServletResponse late = name("coordination", "0", "Second", other);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("First", "Second", "name=\"version\" value=\"1\"");
        assertThat(name("coordination", "1", "Second", other).getStatus()).isEqualTo(303);
        assertThat(News.told(visits.send(cora, roles + "/coordination/removal", "version", "1")))
                .as("who was read and is not held any more")
                .contains("beginnings.fault.meanwhile");
        assertThat(visits.look(cora, roles).text()).contains("Second");
        visits.sent(cora, roles + "/coordination/removal", "version", "2");
        assertThat(name("coordination", "2", "Third", house).getStatus())
                .as("somebody left it open meanwhile")
                .isEqualTo(422);
        assertThat(visits.look(cora, roles).text()).doesNotContain("Second");
    }

    @Test
    void areOpenAgainOnceTheOrganisationHasLeft() throws Exception {
        OrganisationId gone = neighbourhood.house("Gone house");
        Acting.as(cora, () -> holders.name(network, new Holder(Duty.COORDINATION, gone, null, "Somebody", "", 0)));
        assertThat(visits.look(cora, roles).text()).doesNotContain("Somebody");
        assertThat(visits.look(cora, roles + "/coordination")
                        .select("input[name=version]")
                        .val())
                .isEqualTo("1");
        assertThat(name("coordination", "1", "Another", house).getStatus()).isEqualTo(303);
    }

    @Test
    void goWithThePerson() {
        Acting.as(cora, () -> {
            holders.name(network, new Holder(Duty.COORDINATION, house, cora.id(), "Cora", "Chair", 0));
            starts.sign(network, house, new Signatory("Cora", "Chair", cora.id()), LocalDate.of(2026, 3, 4), false);
            return null;
        });
        Acting.inBackground("personal-data", () -> {
            assertThat(data.export(cora.id()).toString()).contains("COORDINATION", "Chair", "2026-03-04");
            data.erase(cora.id());
            assertThat(data.export(cora.id())).isEmpty();
            return null;
        });
        Acting.as(cora, () -> {
            assertThat(holders.list(network)).isEmpty();
            assertThat(starts.listSignatures(network).get(house))
                    .as("the organisation has signed all the same")
                    .extracting(Starts.Signature::name)
                    .isEqualTo("");
            return null;
        });
    }
}
