package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever leaves the house says nothing of where a shelter is: every cell of every sheet, every file of every archive,
 * every page is read. That the reading would find it shows before it is hidden.
 */
@ModuleTest
class ShelterLeakTest {

    /** Nothing of this stands anywhere else; no time of day has so many seconds. */
    private static final List<String> SECRETS =
            List.of("Verborgen", "Q77Z", "Zwijndorp", "Hoekwijk", "71.52", "123.99");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private String network;
    private Viewer.Person adviser;
    private Viewer.Person coordinator;
    private Viewer.Person operator;
    private String site;
    private String service;

    @BeforeEach
    void offerBeds() throws Exception {
        house = neighbourhood.house("Maison " + Ids.next());
        NetworkId id = neighbourhood.networkOf(house);
        network = "/networks/" + Neighbourhood.slugOf(id);
        adviser = world.member("Ada", house, Role.ADVISER);
        coordinator = world.coordinator("Cora", id);
        operator = world.operator();
        String own = "/organisations/house-" + house;
        visits.sent(
                adviser,
                own + "/sites/new",
                "name",
                "Haven",
                "street",
                "Verborgen straat 7",
                "postcode",
                "Q77Z",
                "town",
                "Zwijndorp",
                "country",
                "BE",
                "position",
                "71.5283, 123.9917",
                "district",
                "Hoekwijk");
        site = visits.look(adviser, own + "/services")
                .select("a[href^=/sites/]:contains(Haven)")
                .attr("href")
                .split("/")[2];
        service = visits.sent(
                adviser,
                own + "/services/new",
                "name",
                "Beds",
                "description",
                "A bed.",
                "steps",
                "INFORMATION",
                "language",
                "en",
                "state",
                "ACTIVE",
                "sites",
                site);
    }

    /** An operator is given what others made, too. */
    @AfterEach
    void hide() throws Exception {
        visits.sent(coordinator, "/hsds/shelters", "site", site, "hidden", "true");
    }

    /** What each way out says, as text. */
    private Map<String, String> exports(List<Viewer> takers) throws Exception {
        Map<String, String> said = new LinkedHashMap<>();
        for (String own : List.of(network, "/organisations/house-" + house)) {
            said.put(own + ".csv", text(adviser, own + "/services.csv"));
            said.put(
                    own + ".xlsx",
                    cells(bytes(adviser, own + "/services.xlsx")) + parts(adviser, own + "/services.xlsx"));
        }
        for (Viewer viewer : takers) {
            said.put("json " + viewer, text(viewer, "/hsds/services.json"));
            said.put("zip " + viewer, parts(viewer, "/hsds/services.zip"));
        }
        for (String path : List.of(
                "/api/hsds/services/" + service.split("/")[2],
                "/api/hsds/organizations/" + house,
                "/api/hsds/service_at_locations?full=true&organization_id=" + house,
                network + "/places",
                network + "/services",
                service,
                "/organisations/house-" + house)) {
            said.put(path, text(Viewer.VISITOR, path));
        }
        return said;
    }

    private String text(Viewer viewer, String path) throws Exception {
        return new String(bytes(viewer, path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Viewer viewer, String path) throws Exception {
        var answer = visits.get(viewer, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    /** Every cell of every sheet, hidden ones too, with what stands behind it. */
    private static String cells(byte[] workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                cells.add(sheet.getName());
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        cells.add(
                                cell == null
                                        ? ""
                                        : cell.getRawValue() + " " + cell.getText() + " " + cell.getFormula());
                    }
                }
            }
        }
        return String.join("\n", cells);
    }

    /** Every file in it unpacked: also what no sheet shows, such as comments, properties and words that nothing uses. */
    private String parts(Viewer viewer, String path) throws Exception {
        var text = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes(viewer, path)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                text.append(entry.getName()).append(entry.getComment());
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void neverSaysWhereAShelterIs() throws Exception {
        hide();
        exports(List.of(coordinator, operator)).forEach((way, said) -> {
            assertThat(said.contains("Beds") || way.endsWith("/places")).as(way).isTrue();
            String low = said.toLowerCase(Locale.ROOT);
            assertThat(SECRETS.stream().filter(secret -> low.contains(secret.toLowerCase(Locale.ROOT))))
                    .as(way)
                    .isEmpty();
        });
    }

    @Test
    void wouldSeeItIfItWereSaid() throws Exception {
        Map<String, String> said = exports(List.of(coordinator));
        for (String way : said.keySet()) {
            if (way.startsWith("json") || way.startsWith("zip") || way.startsWith("/api/")) {
                assertThat(said.get(way)).as(way).contains("Verborgen", "Q77Z", "71.52");
            }
        }
        assertThat(said.get(network + ".xlsx")).contains("Haven");
        assertThat(said.get(service)).contains("Verborgen");
    }
}
