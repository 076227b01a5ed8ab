package express.directory;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class InsidePagesTest {

    private static final List<String> INNER = List.of("/start", "/ladder", "/ties", "/map", "/plan", "/worksheets");

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private NetworkId network;
    private String net;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("House inside");
        network = neighbourhood.networkOf(house);
        net = "/networks/" + Neighbourhood.slugOf(network);
    }

    private List<String> links(Viewer viewer, String path) throws Exception {
        return visits.look(viewer, path).select("main a[href^=" + net + "/]").eachAttr("href").stream()
                .distinct()
                .toList();
    }

    @Test
    void areNotSpokenOfToThoseForWhomTheyAreNot() throws Exception {
        Viewer stranger = world.coordinator("Strange", neighbourhood.networkOf(neighbourhood.house("Strange")));
        for (Viewer viewer : List.of(Viewer.VISITOR, stranger)) {
            assertThat(links(viewer, net))
                    .noneMatch(path -> path.equals(net + "/inside") || INNER.contains(path.replace(net, "")));
        }
        assertThat(visits.get(stranger, net + "/inside").getStatus()).isEqualTo(404);
        assertThat(visits.get(stranger, "/networks/nowhere/inside").getStatus()).isEqualTo(404);
    }

    @Test
    void haveAllThatSomebodyMayDoAndLeadNobodyAstray() throws Exception {
        Viewer adviser = world.member("Adviser", house, Role.ADVISER);
        Viewer coordinator = world.coordinator("Cora", network);
        for (Viewer viewer : List.of(Viewer.VISITOR, adviser, coordinator, world.operator())) {
            for (String path : links(viewer, net)) {
                assertThat(visits.get(viewer, path).getStatus()).as(path).isEqualTo(200);
            }
            if (viewer.signedIn()) {
                assertThat(links(viewer, net)).contains(net + "/inside");
                for (String path : links(viewer, net + "/inside")) {
                    assertThat(visits.get(viewer, path).getStatus()).as(path).isEqualTo(200);
                }
            }
        }
        assertThat(links(adviser, net + "/inside"))
                .containsAll(INNER.stream().map(part -> net + part).toList())
                .doesNotContain(net + "/front", net + "/coordinators");
        assertThat(links(coordinator, net + "/inside")).contains(net + "/front", net + "/coordinators", net + "/plan");
        assertThat(links(world.operator(), net + "/inside"))
                .as("an operator decides who belongs to it, and does not work there")
                .contains(net + "/organisations")
                .doesNotContain(net + "/plan", net + "/front");
    }
}
