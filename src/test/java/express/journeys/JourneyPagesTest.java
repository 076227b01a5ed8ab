package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied.House;
import express.ui.News;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class JourneyPagesTest {

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Visits visits;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    private final String name = "ሰላም " + Ids.next();
    private House house;

    @BeforeEach
    void begin() {
        house = accompanied.house();
    }

    private String typed() throws Exception {
        String path = visits.sent(
                house.adviser(),
                house.path(),
                "called",
                name,
                "calledLanguage",
                "ti",
                "way0",
                "PHONE",
                "reach0",
                "+32 470 12 34 56",
                "language0",
                "ti",
                "reads0",
                "WELL",
                "explained",
                "en");
        return path.replaceFirst("/agreement.*", "");
    }

    @Test
    void openAFileWhenThePersonSaysYes() throws Exception {
        String path = typed();
        assertThat(visits.look(house.adviser(), path).select(".notice").text()).contains("has not said yes yet");
        Document asked = visits.look(house.adviser(), path + "/agreement");
        assertThat(asked.select("h1").text()).contains("May we keep a file about you?");
        assertThat(asked.select("bdi").eachText()).contains(name);
        assertThat(visits.sent(house.adviser(), path + "/agreement", "back", "en"))
                .startsWith(path);
        Document file = visits.look(house.adviser(), path);
        assertThat(file.select("h1 bdi").text()).isEqualTo(name);
        assertThat(file.select("h1 bdi").attr("lang")).isEqualTo("ti");
        assertThat(file.select("dl").text()).contains("+32 470 12 34 56", "leave no message", "Tigrinya", "Ethiopic");
        assertThat(file.select("section[aria-labelledby=timeline] li").text()).contains("opened the file");
        assertThat(visits.look(house.adviser(), house.path()).select("th bdi").eachText())
                .contains(name);
    }

    @Test
    void listEachFileOnceOverSeveralPages() throws Exception {
        for (int i = 0; i < Caseload.PAGE + 2; i++) {
            accompanied.open(house, name + " " + i);
        }
        Document first = visits.look(house.adviser(), house.path());
        Document second =
                visits.look(house.adviser(), first.select("a[href*='after=']").attr("href"));
        assertThat(first.select("th bdi")).hasSize(Caseload.PAGE);
        assertThat(second.select("th bdi")).hasSize(2);
        assertThat(Stream.concat(
                        first.select("th bdi").eachText().stream(), second.select("th bdi").eachText().stream()))
                .doesNotHaveDuplicates();
        assertThat(second.select("main a[href*='after=']")).isEmpty();
    }

    @Test
    void keepNothingWhenThePersonSaysNo() throws Exception {
        String path = typed();
        visits.sent(house.adviser(), path + "/agreement/refusal", "back", "en");
        assertThat(visits.get(house.adviser(), path).getStatus()).isEqualTo(404);
        assertThat(visits.look(house.adviser(), house.path()).text()).doesNotContain(name);
    }

    @Test
    void claimNoNoWhenThePersonHasSaidYesMeanwhile() throws Exception {
        String path = typed();
        visits.sent(house.adviser(), path + "/agreement", "back", "en");
        var late = visits.send(house.adviser(), path + "/agreement/refusal", "back", "en");
        assertThat(News.told(late)).contains("journeys.consent.decided");
        assertThat(visits.sent(house.adviser(), path + "/agreement", "back", "en"))
                .as("said twice")
                .startsWith(path);
        assertThat(visits.get(house.adviser(), path + "/agreement").getStatus()).isIn(302, 303);
        assertThat(visits.look(house.adviser(), path).select("h1 bdi").text()).isEqualTo(name);
    }

    @Test
    void askForSomebodyWhoHelpsWhereNobodyHasConfirmedTheWords() throws Exception {
        var answer = visits.send(house.adviser(), house.path(), "called", name, "explained", "ti");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Name who helps with it", name);
    }

    @Test
    void showColleaguesThatAFileExistsAndNotWhose() throws Exception {
        JourneyId id = accompanied.open(house, name);
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        Document list = visits.look(colleague, house.path() + "?which=all");
        assertThat(list.select("th[scope=row] a").attr("href")).isEqualTo(house.path(id));
        assertThat(list.text()).doesNotContain(name).contains("Adele Adviser");
        Document file = visits.look(colleague, house.path(id));
        assertThat(file.text()).doesNotContain(name).contains("This is not your case", "Adele Adviser");
        assertThat(visits.get(colleague, house.path(id) + "/edit").getStatus()).isEqualTo(403);
    }

    @Test
    void openForAFewHoursToWhoSaysWhy() throws Exception {
        JourneyId id = accompanied.open(house, name);
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        assertThat(visits.send(colleague, house.path(id) + "/glass", "reason", "why")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(colleague, house.path(id) + "/glass", "reason", "She stands at the counter and Adele is away");
        Document file = visits.look(colleague, house.path(id));
        assertThat(file.select("h1").text()).contains(name);
        assertThat(file.select(".notice").text()).contains("without having the case");
        assertThat(visits.get(colleague, house.path(id) + "/edit").getStatus()).isEqualTo(403);
        assertThat(visits.look(house.adviser(), house.path(id))
                        .select("section[aria-labelledby=glasses]")
                        .text())
                .contains("Colin Colleague", "She stands at the counter");
    }

    @Test
    void letThePersonReadAllAndSeeWhoLooked() throws Exception {
        JourneyId id = accompanied.open(house, name);
        Viewer.Person person = accompanied.own(house, id);
        visits.look(house.adviser(), house.path(id));
        Document own = visits.look(person, OwnPages.PATH);
        assertThat(own.select("dl").text()).contains(name);
        assertThat(own.select("details").text()).contains("Adele Adviser", "looked");
    }

    @Test
    void closeTheFileToAllOthersWhenThePersonTakesItBack() throws Exception {
        JourneyId id = accompanied.open(house, name);
        Viewer.Person person = accompanied.own(house, id);
        Document own = visits.look(person, OwnPages.PATH);
        String action = own.select("form[action$=/withdrawal]").attr("action");
        visits.sent(person, action);
        assertThat(visits.look(house.adviser(), house.path(id)).text()).doesNotContain(name);
        assertThat(visits.send(house.adviser(), house.path(id) + "/glass", "reason", "I would like to look again")
                        .getStatus())
                .isEqualTo(403);
        assertThat(visits.look(person, OwnPages.PATH).text()).contains(name);
    }

    @Test
    void giveACaseToAnotherWhoThenReadsIt() throws Exception {
        JourneyId id = accompanied.open(house, name);
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        Viewer.Person head = world.member("Ada Administrator", house.id(), Role.ADMINISTRATOR);
        assertThat(visits.look(head, house.path(id)).text()).doesNotContain(name);
        visits.sent(head, house.path(id) + "/workers", "person", colleague.id().toString(), "leads", "yes");
        assertThat(visits.look(colleague, house.path(id)).select("h1").text()).contains(name);
        visits.sent(head, house.path(id) + "/workers/" + house.adviser().id() + "/end");
        assertThat(visits.look(house.adviser(), house.path(id)).text()).doesNotContain(name);
        String last = visits.sent(head, house.path(id) + "/workers/" + colleague.id() + "/end");
        assertThat(last).endsWith("/workers");
        assertThat(visits.look(colleague, house.path(id)).select("h1").text()).contains(name);
    }

    @Test
    void loseNothingWhenTwoWriteAtOnce() throws Exception {
        JourneyId id = accompanied.open(house, name);
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(house.adviser(), edit, "called", name, "reach0", "first", "way0", "PHONE", "version", version);
        var second = visits.send(
                house.adviser(), edit, "called", name, "reach0", "second", "way0", "PHONE", "version", version);
        assertThat(second.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(second.getContentAsString());
        assertThat(page.select("section[aria-labelledby=stands]").text()).contains("first");
        assertThat(page.select("input[name=reach0]").val()).isEqualTo("second");
        String now = page.select("input[name=version]").val();
        visits.sent(house.adviser(), edit, "called", name, "reach0", "second", "way0", "PHONE", "version", now);
        assertThat(visits.look(house.adviser(), house.path(id)).select("dl").text())
                .contains("second");
    }

    /** Both have sent what they typed before either is answered: the file is held until both wait for it. */
    @Test
    void takeOneOfTwoWhoWriteInTheSameMomentAndKeepWhatTheOtherTyped() throws Exception {
        JourneyId id = accompanied.open(house, name);
        Viewer.Person colleague = world.member("Colin Colleague", house.id(), Role.ADVISER);
        Viewer.Person head = world.member("Ada Administrator", house.id(), Role.ADMINISTRATOR);
        visits.sent(head, house.path(id) + "/workers", "person", colleague.id().toString(), "leads", "yes");
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(colleague, edit).select("input[name=version]").val();
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> both = accompanied.as(house.adviser(), () -> {
                journeys.await(journeys.get(id));
                var sent = List.of(
                        threads.submit(() -> write(house.adviser(), edit, "at the harbour", version)),
                        threads.submit(() -> write(colleague, edit, "at the station", version)));
                Awaitility.await().pollInSameThread().until(() -> waiting() == 2);
                return sent;
            });
            for (Future<MockHttpServletResponse> one : both) {
                answers.add(one.get());
            }
        }
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(303, 422);
        boolean quicker = answers.getFirst().getStatus() == 303;
        String taken = quicker ? "at the harbour" : "at the station";
        String typed = quicker ? "at the station" : "at the harbour";
        assertThat(visits.look(colleague, house.path(id)).select("dl").text())
                .contains(taken)
                .doesNotContain(typed);
        Document told = Jsoup.parse(answers.get(quicker ? 1 : 0).getContentAsString());
        assertThat(told.select("section[aria-labelledby=stands]").text())
                .contains(taken)
                .doesNotContain(typed);
        assertThat(told.select("input[name=called]").val()).isEqualTo(name);
        assertThat(told.select("input[name=reach0]").val()).isEqualTo(typed);
        String now = told.select("input[name=version]").val();
        assertThat(write(quicker ? colleague : house.adviser(), edit, typed, now)
                        .getStatus())
                .isEqualTo(303);
        assertThat(visits.look(colleague, house.path(id)).select("dl").text()).contains(typed);
    }

    private MockHttpServletResponse write(Viewer.Person adviser, String edit, String reach, String version)
            throws Exception {
        return visits.send(adviser, edit, "called", name, "reach0", reach, "way0", "PHONE", "version", version);
    }

    /** How many wait for the transaction of this one, or for somebody who does. */
    private int waiting() {
        return jdbc.sql("""
            with recursive waiting (pid) as (
                select pg_backend_pid()
                union
                select locks.pid
                from pg_locks as locks
                join waiting on waiting.pid = any (pg_blocking_pids(locks.pid))
                where not locks.granted)
            select count(*) - 1 from waiting
            """).query(Integer.class).single();
    }
}
