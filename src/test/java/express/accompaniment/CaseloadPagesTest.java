package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.JourneyId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class CaseloadPagesTest {

    @Autowired
    Office office;

    @Autowired
    Visits visits;

    @Autowired
    Waits waits;

    @Autowired
    Caseload caseload;

    @Autowired
    JdbcClient jdbc;

    private House house;
    private String list;

    @BeforeEach
    void begin() {
        house = office.house();
        list = house.path() + "/caseload";
    }

    private void step(JourneyId id, String who, String due) throws Exception {
        String plan = house.path(id) + "/plan";
        visits.sent(house.adviser(), plan + "/goals", "words", "A bakery", "language", "en");
        String goal = visits.look(house.adviser(), plan)
                .select("a[href$=/steps/new]")
                .attr("href")
                .replace("/new", "");
        visits.sent(house.adviser(), goal, "words", "Something", "who", who, "other", "Bank", "due", due);
    }

    private List<String> names(Document page) {
        return page.select("tbody th bdi").eachText();
    }

    @Test
    void readsOnFromNoPlaceThatCannotBe() throws Exception {
        JourneyId id = office.open(house, "Somebody " + Ids.next());
        String referrals = house.path() + "/referrals";
        List<String> days = List.of("9999-99-99", "0000-01-01", "2026-02-31", "infinity", "", "_");
        List<String> times = List.of("+1000000000-12-31T23:59:59Z", "-4800-01-01T00:00:00Z", "soon");
        for (String day : days) {
            assertThat(visits.get(house.adviser(), list + "?after=" + day + "_" + id)
                            .getStatus())
                    .as(day)
                    .isEqualTo(200);
        }
        for (String at : times) {
            for (String page : List.of(house.path() + "/journeys", referrals)) {
                String after = URLEncoder.encode(at + "_" + id, StandardCharsets.UTF_8);
                assertThat(visits.get(house.adviser(), page + "?after=" + after).getStatus())
                        .as(page + " " + at)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void showsFirstWhatIsToBeDoneFirst() throws Exception {
        String end = " " + Ids.next();
        JourneyId calm = office.open(house, "Calm" + end);
        JourneyId late = office.open(house, "Late" + end);
        JourneyId soon = office.open(house, "Soon" + end);
        step(late, "ADVISER", caseload.today().minusDays(3).toString());
        step(soon, "PERSON", caseload.today().plusDays(3).toString());
        Document page = visits.look(house.adviser(), list);
        assertThat(names(page)).containsExactly("Late" + end, "Soon" + end, "Calm" + end);
        assertThat(page.select("tbody tr").first().text()).contains("late", "the adviser");
        assertThat(names(visits.look(house.adviser(), list + "?which=late"))).containsExactly("Late" + end);
        assertThat(names(visits.look(house.adviser(), list + "?which=waiting"))).containsExactly("Soon" + end);
        assertThat(names(visits.look(house.adviser(), list + "?which=mine"))).containsExactly("Late" + end);
        assertThat(names(visits.look(house.adviser(), list + "?order=opened"))).contains("Calm" + end);
        assertThat(calm).isNotNull();
    }

    @Test
    void showsWhoHasGoneSilent() throws Exception {
        JourneyId id = office.open(house, "Quiet");
        age(id);
        Document page = visits.look(house.adviser(), list + "?which=quiet");
        assertThat(names(page)).containsExactly("Quiet");
        assertThat(page.select("tbody").text()).contains("silent");
        Viewer.Person head = office.head(house);
        visits.sent(head, house.path() + "/supervision", "days", "730");
        assertThat(names(visits.look(house.adviser(), list + "?which=quiet"))).isEmpty();
        assertThat(visits.send(head, house.path() + "/supervision", "days", "0").getStatus())
                .isEqualTo(422);
    }

    private void age(JourneyId id) {
        office.as(house.adviser(), () -> jdbc.sql("""
            update journeys.journey
            set touched_at = touched_at - interval '60 days'
            where id = :id
            """).param("id", id.value()).update());
    }

    @Test
    void isReadOnPageByPageWithoutLosingOrRepeatingAnybody() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Caseload.PAGE + 3; i++) {
            office.open(house, "Person " + i);
        }
        String next = list + "?order=opened";
        while (!next.isEmpty()) {
            Document page = visits.look(house.adviser(), next);
            all.addAll(names(page));
            next = page.select(".pager a[rel=next]").attr("href");
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(Caseload.PAGE + 3);
    }

    @Test
    void takesInWhatOtherModulesWaitFor() throws Exception {
        JourneyId id = office.open(house, "Referred");
        var file = office.file(house.adviser(), id);
        var about = Ids.next();
        office.as(house.adviser(), () -> {
            waits.tell(file, about, Awaited.OTHER, LocalDate.of(2027, 5, 4));
            return id;
        });
        assertThat(visits.look(house.adviser(), list).select("tbody tr").text()).contains("another organisation");
        office.as(house.adviser(), () -> {
            waits.end(about);
            return id;
        });
        assertThat(visits.look(house.adviser(), list).select("tbody tr").text()).doesNotContain("another organisation");
    }

    @Test
    void losesACaseTogetherWithTheYesOfThePerson() throws Exception {
        String name = "Gone " + Ids.next();
        JourneyId id = office.open(house, name);
        Viewer.Person person = office.own(house, id);
        visits.sent(
                person,
                visits.look(person, "/my/journey")
                        .select("form[action$=/withdrawal]")
                        .attr("action"));
        assertThat(visits.look(house.adviser(), list).text()).doesNotContain(name);
        assertThat(office.count(house.adviser(), "select count(*) from accompaniment.load where journey_id = :id", id))
                .isZero();
    }

    @Test
    void countsForTheSupervisorAndTellsNoName() throws Exception {
        String name = "Named " + Ids.next();
        JourneyId id = office.open(house, name);
        step(id, "OTHER", caseload.today().minusDays(1).toString());
        Viewer.Person head = office.head(house);
        Document page = visits.look(head, house.path() + "/supervision");
        assertThat(page.select("tbody tr").text()).isEqualTo("Adele Adviser 1 1 0 0 1 0 1");
        assertThat(page.text()).doesNotContain(name);
        Viewer.Person colleague = office.colleague(house);
        visits.sent(colleague, house.path(id) + "/glass", "reason", "She stands at the counter");
        assertThat(visits.look(head, house.path() + "/supervision")
                        .select("dl div")
                        .get(1)
                        .text())
                .endsWith("1");
        Document outside = visits.look(head, house.path(id));
        assertThat(outside.select("section[aria-labelledby=glasses]").text())
                .contains("Colin Colleague", "She stands at the counter");
        assertThat(outside.text()).doesNotContain(name);
        assertThat(visits.look(office.colleague(house), house.path(id)).select("#glasses"))
                .as("a colleague learns nothing of it")
                .isEmpty();
        assertThat(visits.get(house.adviser(), house.path() + "/supervision").getStatus())
                .isEqualTo(404);
    }

    @Test
    void isForAdvisersOfTheHouseOnly() throws Exception {
        assertThat(visits.get(office.house().adviser(), list).getStatus()).isEqualTo(404);
        assertThat(visits.get(office.head(house), list).getStatus()).isEqualTo(404);
        assertThat(visits.get(house.adviser(), "/my/caseload").getRedirectedUrl())
                .isEqualTo(list);
    }
}
