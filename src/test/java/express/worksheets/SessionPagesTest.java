package express.worksheets;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class SessionPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private Viewer.Person jonas;
    private Viewer.Person karim;
    private String net;
    private String sheet;

    @BeforeEach
    void begin() throws Exception {
        OrganisationId house = neighbourhood.house("House of lines");
        NetworkId network = neighbourhood.networkOf(house);
        jonas = world.member("Jonas", house, Role.ADVISER);
        karim = world.coordinator("Karim", network);
        net = "/networks/" + Neighbourhood.slugOf(network);
        sheet = visits.sent(jonas, net + "/worksheets", "title", "Our session", "date", "2026-05-12");
    }

    private void added(String part, String... fields) throws Exception {
        visits.sent(jonas, sheet + "/" + part, fields);
    }

    @Test
    void callsASessionOtherwise() throws Exception {
        Document asked = visits.look(jonas, sheet + "/edit");
        assertThat(asked.select("#title").val()).isEqualTo("Our session");
        visits.sent(jonas, sheet + "/edit", renamed("  The <b>other</b> جلسة ", "2026-05-13", "Our session"));
        assertThat(visits.look(karim, sheet).select("h1").text()).isEqualTo("The <b>other</b> جلسة");
        assertThat(visits.look(karim, net + "/worksheets")
                        .select("article .where")
                        .text())
                .isEqualTo("May 13, 2026");
    }

    private static String[] renamed(String title, String date, String seen) {
        return new String[] {"title", title, "date", date, "seen-title", seen, "seen-date", "2026-05-12"};
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() throws Exception {
        visits.sent(jonas, net + "/worksheets", "title", "Another", "date", "2026-05-12");
        MockHttpServletResponse taken =
                visits.send(jonas, sheet + "/edit", renamed("Another", "2026-05-12", "Our session"));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString()).contains("value=\"Another\"", "Another session of that day");
        assertThat(visits.send(jonas, sheet + "/edit", renamed("x".repeat(201), "soon", "Our session"))
                        .getContentAsString())
                .contains("Give it a name", "Write a date");
    }

    @Test
    void letsTheSecondOfTwoLookFirst() throws Exception {
        visits.sent(jonas, sheet + "/edit", renamed("First", "2026-05-12", "Our session"));
        MockHttpServletResponse late =
                visits.send(karim, sheet + "/edit", renamed("Second", "2026-05-12", "Our session"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("value=\"Second\"", "value=\"First\"");
        visits.sent(karim, sheet + "/edit", renamed("Second", "2026-05-12", "First"));
        assertThat(visits.look(jonas, sheet).select("h1").text()).isEqualTo("Second");
    }

    @Test
    void removesASessionOnceSomebodyHasConfirmedIt() throws Exception {
        added("strength", "words", "first");
        added("problem", "words", "few start");
        Document asked = visits.look(karim, sheet + "/removal");
        assertThat(asked.select(".notice").text()).contains("all its 2 lines");
        added("strength", "words", "second");
        MockHttpServletResponse more = visits.send(karim, sheet + "/removal", "lines", "2");
        assertThat(more.getStatus()).isEqualTo(422);
        assertThat(more.getContentAsString()).contains("added or removed a line meanwhile", "value=\"3\"");
        assertThat(visits.sent(karim, sheet + "/removal", "lines", "3")).isEqualTo(net + "/worksheets");
        assertThat(visits.get(jonas, sheet).getStatus()).isEqualTo(404);
        assertThat(visits.send(jonas, sheet + "/strength", "words", "late").getStatus())
                .isEqualTo(404);
        assertThat(visits.send(karim, sheet + "/removal", "lines", "3").getStatus())
                .isEqualTo(404);
        assertThat(visits.look(karim, net + "/worksheets").select("article")).isEmpty();
    }

    @Test
    void leavesWhatOthersWroteToWhoeverCoordinates() throws Exception {
        assertThat(visits.look(jonas, sheet + "/edit").select("a[href$=/removal]"))
                .hasSize(1);
        added("strength", "words", "first");
        assertThat(visits.look(jonas, sheet + "/edit").select("a[href$=/removal]"))
                .isEmpty();
        assertThat(visits.get(jonas, sheet + "/removal").getStatus()).isEqualTo(403);
        assertThat(visits.send(jonas, sheet + "/removal", "lines", "1").getStatus())
                .isEqualTo(403);
        assertThat(visits.get(jonas, sheet).getStatus()).isEqualTo(200);
    }
}
