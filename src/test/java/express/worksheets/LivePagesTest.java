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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LivePagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private Viewer.Person jonas;
    private Viewer.Person otto;
    private String sheet;

    @BeforeEach
    void begin() throws Exception {
        OrganisationId house = neighbourhood.house("House of boards");
        NetworkId network = neighbourhood.networkOf(house);
        jonas = world.member("Jonas", house, Role.ADVISER);
        otto = world.member("Otto", neighbourhood.house("Elsewhere"), Role.ADVISER);
        sheet = visits.sent(
                jonas,
                "/networks/" + Neighbourhood.slugOf(network) + "/worksheets",
                "title",
                "Our session",
                "date",
                "2026-05-12");
    }

    @Test
    void takesWhatStandsOnTheBoardOnce() throws Exception {
        String board = visits.sent(jonas, sheet + "/live");
        assertThat(visits.sent(jonas, sheet + "/live")).as("one board").isEqualTo(board);
        visits.sent(jonas, board, "part", "strength", "words", "Four languages at the door");
        visits.sent(jonas, board, "part", "risk", "words", "x".repeat(700));
        visits.sent(jonas, sheet + "/live/lines");
        visits.sent(jonas, board, "part", "chance", "words", "A room of our own");
        visits.sent(jonas, sheet + "/live/lines");
        Document written = visits.look(jonas, sheet);
        assertThat(written.select("section[aria-labelledby=part-strength] tbody tr"))
                .hasSize(1);
        assertThat(written.select("section[aria-labelledby=part-improvement] tbody tr")
                        .text())
                .contains("A room of our own");
        assertThat(written.select("section[aria-labelledby=part-problem]").text())
                .contains("xxx…");
        assertThat(visits.look(jonas, board).select("main a").attr("href")).isEqualTo(sheet);
    }

    @Test
    void doesNotExistForOthers() throws Exception {
        String board = visits.sent(jonas, sheet + "/live");
        assertThat(visits.get(otto, sheet + "/live").getStatus()).isEqualTo(404);
        assertThat(visits.get(otto, board).getStatus()).isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, board).getStatus()).isEqualTo(404);
        assertThat(visits.send(jonas, board + "/closing", "closed", "true").getStatus())
                .as("those who coordinate host")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speaksThreeLanguages(String language) throws Exception {
        visits.sent(jonas, visits.sent(jonas, sheet + "/live"), "part", "strength", "words", "One");
        assertThat(visits.look(jonas, sheet + "/live?lang=" + language)
                        .select("body")
                        .text())
                .doesNotContain("worksheets.")
                .doesNotContain("{0}");
    }
}
