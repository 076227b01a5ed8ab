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
import express.database.Acting;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class StartPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> معًا";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Starts starts;

    private NetworkId network;
    private OrganisationId house;
    private OrganisationId other;
    private Viewer.Person cora;
    private Viewer.Person ada;
    private String net;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("First house");
        other = neighbourhood.house("Second house");
        network = neighbourhood.networkOf(house, other);
        cora = world.coordinator("Cora", network);
        ada = world.member("Ada", house, Role.ADMINISTRATOR);
        net = "/networks/" + Neighbourhood.slugOf(network);
    }

    private Viewer stranger() {
        return world.coordinator("Strange", neighbourhood.networkOf(neighbourhood.house("Strange")));
    }

    @Test
    void showWhatIsWrittenAndWhatIsMissing() throws Exception {
        visits.sent(cora, net + "/start/purpose", "version", "0", "purpose", HOSTILE, "values", "");
        visits.sent(
                cora,
                net + "/start/rhythm",
                "version",
                "0",
                "host",
                "First house",
                "weeks",
                "4",
                "first",
                "2026-01-06",
                "hour",
                "14:00");
        Document page = visits.look(ada, net + "/start");
        assertThat(page.text())
                .contains("2 of 6 steps are done", HOSTILE, "The next meetings", "14:00", "2 organisations");
        assertThat(page.text()).contains("Nobody yet from: Local authority");
        assertThat(page.select("main a[href$=/start/purpose]"))
                .as("only coordinators write")
                .isEmpty();
        assertThat(visits.get(ada, net + "/start/purpose").getStatus()).isEqualTo(403);
        assertThat(visits.get(stranger(), net + "/start").getStatus()).isEqualTo(404);
        assertThat(visits.get(cora, net + "/start/members").getStatus()).isEqualTo(404);
    }

    @Test
    void keepWhatTwoWroteAtOnce() throws Exception {
        visits.sent(cora, net + "/start/purpose", "version", "0", "purpose", "First words");
        MockHttpServletResponse late =
                visits.send(cora, net + "/start/purpose", "version", "0", "purpose", "Second words");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("First words", "Second words", "name=\"version\" value=\"1\"");
        assertThat(visits.send(cora, net + "/start/rhythm", "version", "0", "weeks", "many")
                        .getContentAsString())
                .contains("A number from 1 to 26", "value=\"many\"");
    }

    @Test
    void letEachOrganisationSignOnceHereOrOnPaper() throws Exception {
        String agreement = net + "/start/agreement";
        assertThat(visits.look(ada, agreement)
                        .select("form[action$=/signatures] button")
                        .text())
                .isEqualTo("Sign for First house");
        visits.sent(ada, agreement + "/signatures", "organisation", house.toString());
        assertThat(visits.send(ada, agreement + "/signatures", "organisation", other.toString())
                        .getStatus())
                .as("not for another one")
                .isEqualTo(403);
        assertThat(visits.send(cora, agreement + "/signatures", "organisation", other.toString(), "day", "2100-01-01")
                        .getStatus())
                .as("not ahead of time")
                .isEqualTo(422);
        visits.sent(cora, agreement + "/signatures", "organisation", other.toString(), "day", "2026-03-04");
        visits.sent(cora, agreement + "/signatures", "organisation", other.toString(), "day", "2026-03-05");
        Document page = visits.look(ada, agreement);
        assertThat(page.text())
                .contains("2 of 2 organisations have signed", "signed on paper on March 4, 2026", "signed here on");
        MockHttpServletResponse paper = visits.get(ada, agreement + ".pdf");
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        assertThat(visits.get(stranger(), agreement + ".pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void countTheRungAndSayWhatTheNextOneNeeds() throws Exception {
        assertThat(visits.look(ada, net + "/ladder").select(".lead").text())
                .isEqualTo("Rung 0 of 5: Actors on their own");
        visits.sent(cora, net + "/start/purpose", "version", "0", "purpose", "Together");
        Document page = visits.look(ada, net + "/ladder");
        assertThat(page.select(".lead").text()).isEqualTo("Rung 1 of 5: Informal contacts");
        assertThat(page.select("main > ul a[href]").eachAttr("href")).contains(net + "/ties", net + "/start");
        assertThat(page.select("main form")).isEmpty();
        assertThat(visits.send(ada, net + "/ladder/funded", "words", "x").getStatus())
                .isEqualTo(403);
        assertThat(visits.send(cora, net + "/ladder/funded", "words", " ").getStatus())
                .isEqualTo(422);
        assertThat(visits.send(cora, net + "/ladder/two_members", "words", "x").getStatus())
                .as("what is counted nobody can say")
                .isEqualTo(404);
        visits.sent(cora, net + "/ladder/funded", "words", "By the region until 2029");
        assertThat(visits.look(ada, net + "/ladder").select("#criterion-funded").text())
                .contains("By the region until 2029");
        visits.sent(cora, net + "/ladder/funded/removal");
        assertThat(visits.look(ada, net + "/ladder").select("#criterion-funded").text())
                .doesNotContain("region");
    }

    @Test
    void areGuardedByTheDatabaseToo() {
        Viewer stranger = stranger();
        Acting.as(cora, () -> starts.write(network, Written.nothing(Step.PURPOSE), Map.of("purpose", "Secret")));
        Acting.as(stranger, () -> {
            assertThat(starts.list(network).get(Step.PURPOSE).version()).isZero();
            assertThatThrownBy(() -> starts.write(network, Written.nothing(Step.TERRITORY), Map.of("places", "Theirs")))
                    .isInstanceOf(DataAccessException.class);
            return null;
        });
    }
}
