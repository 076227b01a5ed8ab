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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A line becomes something else, which says where it came from, and the line says what it became. */
@ModuleTest
class HandingOnTest {

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

    private Element form(String part, String door) throws Exception {
        return visits.look(karim, sheet + "/" + part).selectFirst("form.row[action$=" + door + "]");
    }

    private String pressed(Element form) throws Exception {
        return visits.sent(jonas, form.attr("action"), fields(form));
    }

    private static String[] fields(Element form) {
        return form.select("input[name]").stream()
                .filter(field -> !field.attr("name").startsWith("_"))
                .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                .toArray(String[]::new);
    }

    @Test
    void makesALineAnActionThatLeadsBackToIt() throws Exception {
        added("improvement", "words", "one desk", "note", "ask the town", "partners", "Town");
        Element form = form("improvement", "/plan/actions");
        assertThat(form.select("input[name=why]").val()).contains("May 12, 2026", "ask the town", "Town");
        String action = pressed(form);
        Document there = visits.look(jonas, action);
        assertThat(there.select("h1").text()).isEqualTo("one desk");
        assertThat(visits.look(jonas, there.select("main .notice a").attr("href"))
                        .select("#words")
                        .val())
                .isEqualTo("one desk");

        Element row = visits.look(karim, sheet + "/improvement").selectFirst("tbody tr");
        assertThat(row.select(".tag.good").text()).isEqualTo("Action");
        assertThat(row.select("td a").attr("href")).isEqualTo(action);
        assertThat(row.select("form.row[action$=/plan/actions]")).isEmpty();
        assertThat(row.select("form.row[action$=/needs]")).hasSize(1);
        assertThat(visits.look(jonas, sheet).select("td a[href=" + action + "]"))
                .as("on the whole sheet, too")
                .hasSize(1);
    }

    @Test
    void makesALineANeedAndAnInitiativeThatLeadBackToIt() throws Exception {
        added("weakness", "words", "nobody follows up", "step", "MENTORING");
        for (String door : List.of("/needs", "/initiatives")) {
            Element form = form("weakness", door);
            String made = pressed(form);
            Document there = visits.look(jonas, made);
            assertThat(there.select("h1").text()).isEqualTo("nobody follows up");
            assertThat(there.select(
                            "main a[href=" + form.select("input[name=source]").val() + "]"))
                    .as(door)
                    .hasSize(1);
            assertThat(visits.look(jonas, sheet + "/weakness").select("td a[href=" + made + "]"))
                    .as(door)
                    .hasSize(1);
        }
        assertThat(visits.look(jonas, sheet + "/weakness")
                        .select("tbody tr .tag")
                        .eachText())
                .containsExactly("Need", "Initiative");
    }

    @Test
    void makesOneOfItHoweverManyPressAtOnce() throws Exception {
        added("weakness", "words", "nobody follows up");
        for (String door : List.of("/plan/actions", "/needs", "/initiatives")) {
            Element form = form("weakness", door);
            Callable<String> press = () -> pressed(form);
            try (var pool = Executors.newFixedThreadPool(4)) {
                assertThat(pool.invokeAll(List.of(press, press, press, press)).stream()
                                .map(Future::resultNow)
                                .distinct())
                        .as(door)
                        .hasSize(1);
            }
        }
    }

    @Test
    void letsWhatWasGivenUpBeTriedAgain() throws Exception {
        added("weakness", "words", "nobody follows up");
        String need = pressed(form("weakness", "/needs"));
        assertThat(form("weakness", "/needs")).isNull();
        visits.sent(karim, need + "/withdrawal");
        Element row = visits.look(jonas, sheet + "/weakness").selectFirst("tbody tr");
        assertThat(row.select("td a").attr("href")).isEqualTo(need);
        assertThat(row.select(".tag.good")).isEmpty();
        assertThat(pressed(form("weakness", "/needs"))).isNotEqualTo(need);
    }

    @Test
    void keepsTheWayBackWhenTheLineIsGone() throws Exception {
        added("improvement", "words", "one desk");
        Element form = form("improvement", "/plan/actions");
        String line = form.select("input[name=source]").val();
        String action = pressed(form);
        visits.sent(jonas, line + "/removal", "version", "1");
        var gone = visits.get(jonas, line);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(Jsoup.parse(gone.getContentAsString()).select("main li a").attr("href"))
                .isEqualTo(action);
        visits.sent(karim, sheet + "/removal", "lines", "0");
        assertThat(visits.get(jonas, line).getStatus()).isEqualTo(410);
        assertThat(visits.get(jonas, sheet).getStatus()).isEqualTo(410);
        assertThat(visits.look(jonas, action).select("dl.facts").text()).contains("From the work session of");
        Viewer foreign = world.member("Sami", neighbourhood.house("Elsewhere"), Role.ADMINISTRATOR);
        assertThat(visits.get(foreign, line).getStatus()).isEqualTo(404);
    }
}
