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
import express.database.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class WorksheetPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \"quoted\" شبكة";

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private NetworkId network;
    private Viewer.Person jonas;
    private Viewer.Person lucia;
    private String net;
    private String sheet;

    @BeforeEach
    void begin() throws Exception {
        OrganisationId house = neighbourhood.house("House of lines");
        OrganisationId other = neighbourhood.house("Other house");
        network = neighbourhood.networkOf(house, other);
        jonas = world.member("Jonas", house, Role.ADVISER);
        lucia = world.member("Lucía", other, Role.ORGANISER);
        net = "/networks/" + Neighbourhood.slugOf(network);
        sheet = visits.sent(jonas, net + "/worksheets", "title", "Our session", "date", "2026-05-12");
    }

    private String added(Viewer by, String part, String... fields) throws Exception {
        return visits.sent(by, sheet + "/" + part, fields);
    }

    @Test
    void takeLinesOfSeveralPeopleAndShowThemWhole() throws Exception {
        added(jonas, "strength", "words", HOSTILE, "step", "MENTORING", "note", "they say so");
        added(lucia, "cooperation", "who", "Town", "partners", "Bank", "words", "loans", "grade", "2");
        added(lucia, "need", "words", "interpreters", "choice", "VISIT", "grade", "5");
        added(jonas, "stakeholder", "words", "The press", "grade", "2", "influence", "4");
        Document whole = visits.look(lucia, sheet);
        assertThat(whole.select("section[aria-labelledby=part-strength] tbody").text())
                .contains(HOSTILE, "Mentoring", "they say so");
        assertThat(whole.select("section[aria-labelledby=part-cooperation] tbody")
                        .text())
                .contains("Town", "Bank", "loans", "2");
        assertThat(whole.select("section[aria-labelledby=part-need] tbody").text())
                .contains("interpreters", "Study visit");
        assertThat(whole.select("figure.quadrants svg text").text()).isEqualTo("1");
        assertThat(whole.select("section[aria-labelledby=part-stakeholder] tbody")
                        .text())
                .isEqualTo("1 The press 2 4 Keep them content");
        assertThat(whole.select("main form")).as("nothing to press on paper").isEmpty();
        assertThat(visits.look(jonas, net + "/worksheets").text()).contains("Our session", "4 lines");
    }

    @Test
    void keepEveryLineThatPeopleAddAtOnce() throws Exception {
        List<Future<String>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 40)
                    .forEach(i -> all.add(
                            pool.submit(() -> added(i % 2 == 0 ? jonas : lucia, "weakness", "words", "weak " + i))));
        }
        assertThat(all).allMatch(it -> it.resultNow().endsWith("/weakness"));
        assertThat(visits.look(jonas, sheet + "/weakness").select("tbody tr")).hasSize(40);
    }

    @Test
    void keepWhatWasTypedWhereSomethingIsWrong() throws Exception {
        MockHttpServletResponse refused =
                visits.send(jonas, sheet + "/cooperation", "who", "Town", "words", "loans", "grade", "9");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("value=\"Town\"", "href=\"#partners\"", "href=\"#grade\"");
        assertThat(visits.send(jonas, net + "/worksheets", "title", " ", "date", "soon")
                        .getContentAsString())
                .contains("Give it a name", "Write a date");
    }

    @Test
    void growATreeOfCausesAndEffects() throws Exception {
        added(jonas, "problem", "words", "few start");
        for (String[] next : List.of(
                new String[] {"no money", "Cause of: few start"},
                new String[] {"no guarantee", "Cause of: no money"},
                new String[] {"empty shops", "Effect of: few start"})) {
            String hook = visits.look(lucia, sheet + "/problem").select("#parent option").stream()
                    .filter(it -> it.text().equals(next[1]))
                    .findFirst()
                    .orElseThrow()
                    .val();
            added(lucia, "problem", "words", next[0], "parent", hook);
        }
        Element tree = visits.look(jonas, sheet).selectFirst(".tree");
        assertThat(tree.select(".trunk").text()).isEqualTo("few start");
        assertThat(tree.select(".branch .branch").text()).isEqualTo("no guarantee");
        assertThat(tree.select("> .branch").getFirst().text()).isEqualTo("empty shops");
        assertThat(visits.send(jonas, sheet + "/problem", "words", "x", "parent", "CAUSE:gone")
                        .getContentAsString())
                .contains("removed meanwhile");

        Element problem = visits.look(jonas, sheet + "/problem").select("tbody th a").stream()
                .filter(it -> it.text().equals("few start"))
                .findFirst()
                .orElseThrow();
        var kept = visits.send(jonas, problem.attr("href") + "/removal", "version", "1");
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(kept.getContentAsString()).contains("something hangs on it");
    }

    @Test
    void loseNothingWhenTwoMendTheSameLine() throws Exception {
        added(jonas, "strength", "words", "first");
        String line =
                visits.look(jonas, sheet + "/strength").select("tbody th a").attr("href");
        visits.sent(jonas, line, "words", "second", "version", "1");
        MockHttpServletResponse late = visits.send(lucia, line, "words", "third", "version", "1");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("second", "value=\"third\"", "value=\"2\"");
        visits.sent(lucia, line, "words", "third", "version", "2");
        assertThat(visits.send(jonas, line + "/removal", "version", "2").getStatus())
                .isEqualTo(422);
        visits.sent(jonas, line + "/removal", "version", "3");
        assertThat(visits.get(jonas, line).getStatus()).isEqualTo(404);
    }

    @Test
    void areForThoseWhoWorkInTheNetwork() throws Exception {
        added(jonas, "strength", "words", "first");
        String line =
                visits.look(jonas, sheet + "/strength").select("tbody th a").attr("href");
        Viewer foreign = world.member("Sami", neighbourhood.house("Elsewhere"), Role.ADMINISTRATOR);
        for (Viewer viewer : List.of(foreign, world.operator())) {
            for (String page : List.of(net + "/worksheets", sheet, sheet + "/strength", line)) {
                assertThat(visits.get(viewer, page).getStatus()).as(page).isEqualTo(404);
            }
            assertThat(visits.send(viewer, sheet + "/strength", "words", "x").getStatus())
                    .isEqualTo(404);
            assertThat(visits.get(viewer, sheet + "/removal").getStatus()).isEqualTo(404);
        }
        for (String table : List.of("worksheet", "line")) {
            for (Viewer viewer : List.of(Viewer.VISITOR, foreign, world.operator())) {
                assertThat(count(viewer, table)).isZero();
            }
        }
        assertThat(count(world.coordinator("Karim", network), "line")).isEqualTo(1);
        assertThat(visits.get(jonas, sheet + "/nonsense").getStatus()).isEqualTo(404);
        assertThat(visits.get(jonas, sheet + "/cause").getStatus()).isEqualTo(404);
    }

    private int count(Viewer viewer, String table) {
        return Acting.as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select count(*) from worksheets." + table + " where network_id = :network")
                                .param("network", network.value())
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void beginOneSessionHoweverManyBeginIt() throws Exception {
        assertThat(visits.sent(lucia, net + "/worksheets", "title", "Our session", "date", "2026-05-12"))
                .isEqualTo(sheet);
    }
}
