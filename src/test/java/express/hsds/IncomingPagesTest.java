package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.hsds.Directory.Brought;
import express.ui.Screens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class IncomingPagesTest {

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Directory directory;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    MockMvc mvc;

    private final String house = "Atelier " + Directory.name();

    @Test
    void areForThoseWhoMayBringFilesOnly() throws Exception {
        assertThat(visits.get(world.newcomer("Nour"), "/hsds").getStatus()).isEqualTo(403);
        NetworkId network = neighbourhood.networkOf();
        Document page = visits.look(world.coordinator("Cora", network), "/hsds");
        assertThat(page.select("select[name=network] option").eachAttr("value"))
                .containsExactly(Neighbourhood.slugOf(network));
        assertThat(visits.look(world.operator(), "/hsds")
                        .select("select[name=network] option")
                        .eachAttr("value"))
                .contains("", Neighbourhood.slugOf(network));
    }

    @Test
    void takeAFileAndShowWhatItWouldDo() throws Exception {
        Viewer operator = world.operator();
        String at = upload(operator, Directory.service(house, "Sewing").toString());
        Brought brought = directory.await(operator, at);
        Document page = visits.look(operator, at);
        assertThat(page.select("#service-CREATE").text()).isEqualTo("1");
        assertThat(visits.sent(operator, at + "/start")).startsWith("/jobs/");
        directory.await(operator, at);
        assertThat(visits.look(operator, at).select("#service-TAKEN").text()).isEqualTo("1");
        assertThat(visits.sent(operator, at + "/removal")).isEqualTo("/hsds");
        assertThat(visits.get(brought.viewer(), at).getStatus()).isEqualTo(404);
    }

    @Test
    void askForAFile() throws Exception {
        MockHttpServletResponse answer = visits.send(world.operator(), "/hsds", "network", "");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Choose a file");
    }

    @Test
    void showWhatIsWrongAndGiveItAsATable() throws Exception {
        Brought brought = directory.bring(
                "odd.json",
                Directory.service(house, "Sewing").put("status", "=cmd()").toString());
        String at = "/hsds/" + brought.id();
        Document page = visits.look(brought.viewer(), at);
        assertThat(page.select("#faults").text()).contains("1 record is refused");
        assertThat(page.select("table code").text()).contains("status =cmd()");
        String report = visits.get(brought.viewer(), at + "/report.csv").getContentAsString();
        List<Map<String, String>> rows = new java.util.ArrayList<>();
        Tables.rows(report, rows::add);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .containsEntry("file", "odd.json")
                .containsEntry("line", "1")
                .containsEntry("field", "status")
                .containsEntry("detail", "'=cmd()");
    }

    @Test
    void askWhichAreTheSame() throws Exception {
        directory.take(directory.bring("one.json", Directory.organisation(house).toString()));
        Brought brought = directory.bring(
                "two.json", Directory.organisation(house + " asbl").toString());
        String at = "/hsds/" + brought.id() + "/duplicates";
        Document page = visits.look(brought.viewer(), at);
        assertThat(page.select("main .card h2").eachText()).containsExactly(house + " asbl");
        assertThat(page.select("main .card dd").text()).contains(house, "the name");
        assertThat(visits.sent(brought.viewer(), at, "number", "1", "decision", "SAME"))
                .isEqualTo(at);
        assertThat(directory.counts(brought)).containsEntry("organization LEAVE", 1L);
        visits.sent(brought.viewer(), at, "number", "1", "decision", "APART");
        assertThat(directory.counts(brought)).containsEntry("organization CREATE", 1L);
        assertThat(visits.send(brought.viewer(), at, "number", "9", "decision", "SAME")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void giveWhatIsInTheNetworksOfWhoeverAsks() throws Exception {
        OrganisationId ours = neighbourhood.house(house);
        NetworkId network = neighbourhood.networkOf(ours);
        Viewer coordinator = world.coordinator("Cora", network);
        var service = Directory.service("x", "Sewing");
        service.set("organization", Directory.organisation(house).put("id", ours.toString()));
        directory.take(directory.bring(
                coordinator, network, "ours.json", service.toString().getBytes(StandardCharsets.UTF_8)));
        String json = visits.get(coordinator, "/hsds/services.json").getContentAsString();
        assertThat(Directory.JSON.readTree(json)).hasSize(1);
        byte[] zip = visits.get(coordinator, "/hsds/services.zip").getContentAsByteArray();
        Map<String, String> tables = Directory.unzip(zip);
        assertThat(tables.keySet()).contains("datapackage.json", "services.csv", "organizations.csv", "addresses.csv");
        assertThat(tables.get("services.csv").lines()).hasSize(2);
        assertThat(Directory.JSON.readTree(tables.get("datapackage.json")).get("resources"))
                .hasSize(tables.size() - 1);
    }

    @Test
    void hideTheAddressesOfShelters() throws Exception {
        OrganisationId ours = neighbourhood.house(house);
        Viewer coordinator = world.coordinator("Cora", neighbourhood.networkOf(ours));
        var service = Directory.service("x", "Rooms");
        service.set("organization", Directory.organisation(house).put("id", ours.toString()));
        directory.take(directory.bring("ours.json", service.toString()));
        String site = service.at("/service_at_locations/0/location/id").asString();
        assertThat(visits.send(
                                world.coordinator("Stranger", neighbourhood.networkOf()),
                                "/hsds/shelters",
                                "site",
                                site,
                                "hidden",
                                "true")
                        .getStatus())
                .isEqualTo(403);
        String at = visits.sent(coordinator, "/hsds/shelters", "site", site, "hidden", "true");
        assertThat(visits.look(coordinator, at).select("#site-" + site).text()).contains("Address not published");
        String json = visits.get(coordinator, "/hsds/services.json").getContentAsString();
        assertThat(json).contains(site).doesNotContain("Tanneurs");
        visits.sent(coordinator, "/hsds/shelters", "site", site, "hidden", "false");
        assertThat(visits.get(coordinator, "/hsds/services.json").getContentAsString())
                .contains("Tanneurs");
    }

    private String upload(Viewer viewer, String content) throws Exception {
        var file = new MockMultipartFile(
                "directory", "some.json", "application/json", content.getBytes(StandardCharsets.UTF_8));
        return Acting.as(
                viewer,
                () -> mvc.perform(multipart("/hsds")
                                .file(file)
                                .param("network", "")
                                .param("language", "fr")
                                .param("step", "MENTORING")
                                .param("family", "CIVIL_SOCIETY")
                                .with(csrf())
                                .requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }
}
