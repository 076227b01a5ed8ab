package express.places;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class AreaPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Areas areas;

    private final String name = "Districts " + Ids.next();

    private MockHttpServletResponse bring(Viewer viewer, String title, String source, String content) throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.perform(MockMvcRequestBuilders.multipart(AreaPages.PATH)
                                .file(new MockMultipartFile(
                                        "areas",
                                        "areas.geojson",
                                        "application/geo+json",
                                        content.getBytes(StandardCharsets.UTF_8)))
                                .param("name", title)
                                .param("source", source)
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse());
    }

    /** In a corner of the map where no other test draws. */
    private static String far() {
        return GeoJsonTest.collection(GeoJsonTest.feature(
                "Far <b>away</b>", GeoJsonTest.polygon("[[[20.1,68.1],[20.2,68.1],[20.2,68.2],[20.1,68.1]]]")));
    }

    @Test
    void areBroughtAndRemovedByAnOperator() throws Exception {
        Viewer.Person operator = world.operator();
        assertThat(bring(operator, name, "City of Nowhere, CC0", far()).getStatus())
                .isEqualTo(303);
        Spot there = Spot.of(68.15, 20.15);
        assertThat(areas.within(there.x() - 1, there.y() - 1, there.x() + 1, there.y() + 1))
                .extracting(Area::name)
                .contains("Far <b>away</b>");
        Element row = row(visits.look(operator, AreaPages.PATH));
        assertThat(row.text()).contains("City of Nowhere, CC0", "1");
        visits.sent(operator, row.select("form").attr("action"));
        assertThat(row(visits.look(operator, AreaPages.PATH))).isNull();
        assertThat(visits.send(operator, row.select("form").attr("action")).getStatus())
                .as("twice")
                .isEqualTo(303);
    }

    private Element row(Document page) {
        return page.selectFirst("tr:contains(" + name + ")");
    }

    @Test
    void keepWhatWasTypedWhereSomethingIsWrong() throws Exception {
        MockHttpServletResponse answer = bring(world.operator(), name, " ", "{\"type\":");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#source", "#areas");
        assertThat(page.select("#name").val()).isEqualTo(name);
    }

    @Test
    void areBroughtByNobodyElse() throws Exception {
        Viewer.Person coordinator = world.newcomer("Nour");
        assertThat(bring(coordinator, name, "Mine", far()).getStatus()).isEqualTo(403);
        assertThat(visits.get(coordinator, AreaPages.PATH).getStatus()).isEqualTo(403);
        assertThat(visits.send(coordinator, AreaPages.PATH + "/" + Ids.next() + "/removal")
                        .getStatus())
                .isEqualTo(403);
    }
}
