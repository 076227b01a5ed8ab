package express.services;

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
import express.ui.Screens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class UploadTest {

    @Autowired
    Services services;

    @Autowired
    Sites sites;

    @Autowired
    ServiceSaving saving;

    @Autowired
    Uploading uploading;

    @Autowired
    Uploads uploads;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    MockMvc mvc;

    private OrganisationId house;
    private OrganisationId other;
    private String path;
    private Viewer.Person karim;

    @BeforeEach
    void makeANetwork() {
        house = neighbourhood.house("Maison");
        other = neighbourhood.house("Autre");
        NetworkId network = neighbourhood.networkOf(house, other);
        path = "/networks/" + Neighbourhood.slugOf(network) + "/services";
        karim = world.coordinator("Karim", network);
    }

    private Service add(OrganisationId to, String name) {
        Service service = Samples.service(to, name, ChainStep.MENTORING);
        Acting.as(karim, () -> {
            saving.add(service, List.of());
            return null;
        });
        return service;
    }

    private String csv() throws Exception {
        return visits.get(karim, path + ".csv").getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Viewer viewer, String to, String name, byte[] content) throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.perform(MockMvcRequestBuilders.multipart(to)
                                .file(new MockMultipartFile("table", name, "text/csv", content))
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse());
    }

    /** Where it shows what it would do. */
    private String bring(String text) throws Exception {
        MockHttpServletResponse answer =
                send(karim, path + "/uploads", "services.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer.getRedirectedUrl();
    }

    private static List<String> counts(Document page) {
        return page.select("main dl.figures dd").eachText();
    }

    @Test
    void doesNothingWithWhatItWrote() throws Exception {
        add(house, "Conseil");
        add(other, "=HYPERLINK(\"x\")");
        String text = csv();
        assertThat(text).contains("'=HYPERLINK");
        Document page = visits.look(karim, bring(text));
        assertThat(counts(page)).containsExactly("0", "0", "2", "0");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void readsItsWorkbookAndItsOtherLanguages() throws Exception {
        add(house, "Conseil");
        for (String language : List.of("en", "fr", "ar")) {
            byte[] workbook = visits.get(karim, path + ".xlsx?lang=" + language).getContentAsByteArray();
            String at =
                    send(karim, path + "/uploads", "services.xlsx", workbook).getRedirectedUrl();
            assertThat(counts(visits.look(karim, at + "?lang=en"))).as(language).containsExactly("0", "0", "1", "0");
        }
    }

    @Test
    void showsFirstWhatItWouldDoAndThenDoesIt() throws Exception {
        Service old = add(house, "Conseil");
        String text = csv().replace("Une heure de conseil", "Deux heures de conseil")
                + "Autre,Neu,Words,French,Mentoring\r\n"
                + "Nobody,Lost,Words,French,Mentoring\r\n"
                + "Autre,,Words,French,Juggling\r\n"
                + "Autre,neu,Words,French,Mentoring\r\n";
        String at = bring(text);
        Document page = visits.look(karim, at);
        assertThat(counts(page)).containsExactly("1", "1", "0", "3");
        assertThat(page.select("section:has(#refused) tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Row 4", "Lost", "No organisation of this name"),
                        row -> assertThat(row)
                                .contains("Row 5", "Write what the service is called", "Steps: This is not one"),
                        row -> assertThat(row).contains("Row 6", "Another row above"));
        assertThat(services.listOf(other)).isEmpty();

        assertThat(visits.sent(karim, at + "/start")).isEqualTo(at);
        assertThat(services.listOf(other)).extracting(Service::name).containsExactly("Neu");
        assertThat(services.get(old.id()).description()).startsWith("Deux heures");
        assertThat(counts(visits.look(karim, at))).containsExactly("1", "1", "3");
        visits.sent(karim, at + "/start");
        assertThat(services.listOf(other)).as("twice").hasSize(1);
    }

    @Test
    void leavesAsItWasWhatHasNoColumn() throws Exception {
        Service old = add(house, "Conseil");
        String at = bring("organisation;name;waiting;fancy\nMaison;Conseil;3;x\n");
        assertThat(visits.look(karim, at).select(".notice.warning").text()).contains("fancy");
        visits.sent(karim, at + "/start");
        Service now = services.get(old.id());
        assertThat(now.waitingDays()).isEqualTo(3);
        assertThat(now.intakes()).isEqualTo(old.intakes());
        assertThat(now.eligibility()).isEqualTo(old.eligibility());
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() throws Exception {
        Service old = add(house, "Conseil");
        String text = csv().replace("Une heure de conseil", "Deux heures de conseil");
        Acting.as(karim, () -> {
            services.confirm(old.id());
            return null;
        });
        Document page = visits.look(karim, bring(text));
        assertThat(counts(page)).containsExactly("0", "0", "0", "1");
        assertThat(page.select("section:has(#refused)").text()).contains("Somebody else has changed");
    }

    @Test
    void refusesServicesOfOthersAndSitesThatAreNotThere() throws Exception {
        OrganisationId far = neighbourhood.house("Far");
        Service theirs = Samples.service(far, "Theirs", ChainStep.FINANCE);
        Acting.inBackground("services", () -> {
            services.add(theirs);
            return null;
        });
        Document page = visits.look(
                karim,
                bring("organisation,name,description,steps,sites,id\n"
                        + "Maison,Mine now,Words,FINANCE,,"
                        + theirs.id()
                        + "\nMaison,New,Words,FINANCE,Nowhere,\n"));
        assertThat(counts(page)).containsExactly("0", "0", "0", "2");
        assertThat(page.select("section:has(#refused)").text())
                .contains("no such service", "Where: The organisation has no site");
    }

    @Test
    void letsOnlyCoordinatorsAndTheirOwnBringTables() throws Exception {
        Viewer.Person adviser = world.member("Ada", house, Role.ADVISER);
        byte[] text = "name,description,steps\nA,B,FINANCE\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send(adviser, path + "/uploads", "x.csv", text).getStatus()).isEqualTo(403);
        String own = "/organisations/house-" + house + "/services";
        String at = send(adviser, own + "/uploads", "x.csv", text).getRedirectedUrl();
        assertThat(counts(visits.look(adviser, at))).containsExactly("1", "0", "0", "0");
        Viewer.Person stranger = world.member("Stan", neighbourhood.house("Far"), Role.ADMINISTRATOR);
        assertThat(visits.get(stranger, at).getStatus()).isEqualTo(404);
        assertThat(visits.send(stranger, at + "/start").getStatus()).isEqualTo(404);
        assertThat(send(stranger, own + "/uploads", "x.csv", text).getStatus()).isEqualTo(403);
        visits.sent(adviser, at + "/start");
        assertThat(services.listOf(house)).extracting(Service::name).containsExactly("A");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        List<byte[]> files = new ArrayList<>();
        files.add(new byte[0]);
        files.add("name".getBytes(StandardCharsets.UTF_8));
        files.add(new byte[] {0, 1, 2, 3});
        files.add("name\nx\n".repeat(3_000).getBytes(StandardCharsets.UTF_8));
        for (byte[] file : files) {
            MockHttpServletResponse answer = send(karim, path + "/uploads", "x.csv", file);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString()).select("#table-error"))
                    .hasSize(1);
        }
    }

    @Test
    void doesManyInTheBackground() throws Exception {
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> "Maison,S" + i + ",Words,FINANCE")
                .collect(Collectors.joining("\n"));
        String at = bring("organisation,name,description,steps\n" + rows);
        assertThat(visits.sent(karim, at + "/start")).startsWith("/jobs/");
        Upload upload = Acting.as(karim, () -> uploads.get(UUID.fromString(at.replaceAll(".*/", ""))));
        Acting.inBackground(Uploading.KIND, () -> {
            uploading.run(upload, Locale.ENGLISH, (done, of) -> {});
            return null;
        });
        assertThat(services.listOf(house)).hasSize(60);
        assertThat(visits.look(
                                karim,
                                "/services/" + services.listOf(house).getFirst().id())
                        .text())
                .contains("by a table that was brought");
    }
}
