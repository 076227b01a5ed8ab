package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.JourneyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table and every address, tried by everybody whom it is not for. */
@ModuleTest
class AttackTest {

    @Autowired
    World world;

    @Autowired
    Office office;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Saba " + Ids.next();
    private final String secret = "flour " + Ids.next();
    private House house;
    private JourneyId id;
    private Viewer.Person owner;

    /** Where another time of a talk is asked for. */
    private String time;

    private final Map<String, Viewer> attackers = new LinkedHashMap<>();

    @BeforeEach
    void begin() throws Exception {
        house = office.house();
        id = office.open(house, name);
        owner = office.own(house, id);
        Viewer.Person former = office.colleague(house);
        Viewer.Person head = office.head(house);
        write();
        visits.sent(
                house.adviser(),
                house.path(id) + "/handovers",
                "to",
                former.id().toString());
        visits.sent(
                former,
                visits.look(former, house.path() + "/handovers")
                        .select("form[action$=/acceptance]")
                        .attr("action"));
        visits.sent(
                former,
                house.path(id) + "/handovers",
                "to",
                house.adviser().id().toString());
        visits.sent(
                house.adviser(),
                visits.look(house.adviser(), house.path() + "/handovers")
                        .select("form[action$=/acceptance]")
                        .attr("action"));
        House another = office.house();
        attackers.put("a visitor", Viewer.VISITOR);
        attackers.put("the operator", world.operator());
        attackers.put("who coordinates the network", world.coordinator("Cora", house.network()));
        attackers.put("an adviser elsewhere", another.adviser());
        attackers.put("somebody with a file", office.own(another, office.open(another, "Somebody")));
        attackers.put("an editor of the house", world.member("Ed", house.id(), Role.EDITOR));
        attackers.put("an adviser without the case", world.member("Colin", house.id(), Role.ADVISER));
        attackers.put("who had the case once", former);
        attackers.put("who administers the house", head);
        attackers.put("work of another purpose", new Viewer.Background("reviews"));
    }

    private void write() throws Exception {
        String plan = house.path(id) + "/plan";
        visits.sent(house.adviser(), plan + "/goals", "words", secret, "language", "en");
        String goal = visits.look(house.adviser(), plan)
                .select("a[href$=/steps/new]")
                .attr("href")
                .replace("/new", "");
        visits.sent(house.adviser(), goal, "words", secret, "who", "PERSON");
        String version = visits.look(house.adviser(), plan + "/agreement")
                .select("input[name=version]")
                .val();
        visits.sent(house.adviser(), plan + "/agreement", "version", version, "language", "en");
        visits.sent(
                house.adviser(),
                house.path(id) + "/sessions",
                "day",
                "2026-11-02",
                "minutes",
                "30",
                "way",
                "PHONE",
                "note",
                secret);
        // With the file would end what is asked below, too: it is closed, and goes on.
        visits.sent(house.adviser(), house.path(id) + "/closing", "outcome", "PAUSE", "words", secret);
        visits.sent(house.adviser(), house.path(id) + "/reopening");
        String planned = LocalDate.now(ZoneId.systemDefault()).plusDays(3).toString();
        visits.sent(house.adviser(), house.path(id) + "/sessions", "day", planned, "minutes", "", "way", "PLACE");
        Document talks = visits.look(house.adviser(), house.path(id) + "/sessions");
        time = talks.select("form[action$=/time]").attr("action");
        visits.sent(
                house.adviser(),
                time,
                "day",
                planned,
                "time",
                "16:00",
                "words",
                secret,
                "version",
                talks.select("form[action$=/time] input[name=version]").val());
        visits.sent(house.adviser(), house.path(id) + "/posture", "occasion", "BEFORE", "decide", "3");
        visits.sent(owner, OwnPages.PATH + "/" + id + "/remarks", "words", secret);
        String workshop = visits.sent(
                house.adviser(), house.path() + "/workshops", "module", "Prices", "day", "2026-11-05", "minutes", "60");
        visits.sent(house.adviser(), workshop, "m-" + id, "60");
        office.as(house.adviser(), () -> jdbc.sql("""
            insert into accompaniment.follow_up (network_id, journey_id, id, holder_id, months, due)
            select network_id, id, uuidv7(), holder_id, 6, current_date + 180
            from journeys.journey
            where id = :id
            """).param("id", id.value()).update());
    }

    private List<String> tables() {
        return jdbc.sql("""
            select distinct relname
            from pg_class
            join pg_attribute on attrelid = pg_class.oid and attname = 'journey_id'
            where relnamespace = 'accompaniment'::regnamespace
              and relkind = 'r'
            order by relname
            """).query(String.class).list();
    }

    @Test
    void showsNoRowOfAnyTable() {
        assertThat(tables()).hasSizeGreaterThan(12);
        for (String table : tables()) {
            attackers.forEach((who, viewer) -> {
                boolean counts = table.equals("load") && who.contains("administers");
                boolean part = table.equals("handover") && (who.contains("administers") || who.contains("once"));
                boolean work = table.equals("wait") && viewer instanceof Viewer.Background;
                if (!counts && !part && !work) {
                    assertThat(read(viewer, table)).as(table + " by " + who).isZero();
                }
            });
        }
        for (String table : List.of(
                "goal",
                "step",
                "session",
                "shift",
                "closing",
                "follow_up",
                "posture",
                "presence",
                "edition",
                "remark")) {
            assertThat(read(house.adviser(), table)).as(table).isPositive();
            assertThat(read(owner, table)).as(table + " by its owner").isPositive();
        }
    }

    private long read(Viewer viewer, String table) {
        try {
            return office.count(viewer, "select count(*) from accompaniment." + table + " where journey_id = :id", id);
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void changesNoRowOfAnyTable() {
        List<String> acts = List.of(
                "update accompaniment.plan set agreed_version = 1, agreed_at = now() where journey_id = :id",
                "update accompaniment.goal set words = 'x' where journey_id = :id",
                "update accompaniment.step set words = 'x' where journey_id = :id",
                "update accompaniment.session set note = 'x' where journey_id = :id",
                "delete from accompaniment.session where journey_id = :id",
                "update accompaniment.session set at = now() + interval '1 day' where journey_id = :id",
                "update accompaniment.shift set at = now() + interval '1 day' where journey_id = :id",
                "delete from accompaniment.shift where journey_id = :id",
                "delete from accompaniment.presence where journey_id = :id",
                "update accompaniment.posture set value = 1 where journey_id = :id",
                "update accompaniment.closing set agreed = true, answered_at = now() where journey_id = :id",
                "update accompaniment.follow_up set answer = 'RUNS', answered_at = now() where journey_id = :id",
                "delete from accompaniment.follow_up where journey_id = :id",
                "update accompaniment.handover set state = 'ACCEPTED' where journey_id = :id",
                "update accompaniment.load set touched_at = now() where journey_id = :id",
                "delete from accompaniment.load where journey_id = :id",
                "insert into accompaniment.load select * from accompaniment.load where journey_id = :id",
                "insert into accompaniment.goal (network_id, journey_id, id, words, language, made_at)"
                        + " select network_id, id, uuidv7(), 'x', 'en', now() from journeys.journey where id = :id",
                "insert into accompaniment.closing (network_id, journey_id, id, outcome, words, closed_at)"
                        + " select network_id, id, uuidv7(), 'JOB', '', now() from journeys.journey where id = :id");
        for (String act : acts) {
            attackers.forEach((who, viewer) ->
                    assertThat(write(viewer, act)).as(act + " by " + who).isZero());
        }
        assertThat(write(owner, "update accompaniment.session set note = 'x' where journey_id = :id"))
                .isZero();
        assertThat(write(
                        owner,
                        "update accompaniment.session set at = now() where journey_id = :id and minutes is null"))
                .as("to a time for which nobody asked")
                .isZero();
        assertThat(write(owner, "update accompaniment.shift set words = 'x' where journey_id = :id"))
                .as("what somebody else has asked")
                .isZero();
        assertThat(write(house.adviser(), "update accompaniment.load set leads = true where journey_id = :id"))
                .isZero();
    }

    private int write(Viewer viewer, String act) {
        try {
            return office.as(viewer, () -> jdbc.sql(act).param("id", id.value()).update());
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void answersNobodyAtAnyAddress() throws Exception {
        List<String> pages = List.of(
                "/plan",
                "/plan/paper",
                "/plan/agreement",
                "/sessions",
                "/sessions/new",
                "/posture",
                "/closing",
                "/handovers");
        List<String> forms = List.of(
                "/plan/goals", "/plan/agreement", "/sessions", "/posture", "/closing", "/reopening", "/handovers");
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            boolean gives = attacker.getKey().contains("administers");
            for (String page : pages) {
                var answer = visits.get(attacker.getValue(), house.path(id) + page);
                if (!(gives && page.equals("/handovers"))) {
                    assertThat(answer.getStatus())
                            .as(page + " by " + attacker.getKey())
                            .isIn(302, 303, 401, 403, 404);
                }
                assertThat(answer.getContentAsString()).doesNotContain(name, secret);
            }
            for (String form : forms) {
                var answer = visits.send(attacker.getValue(), house.path(id) + form, "words", "x", "outcome", "JOB");
                if (!(gives && form.equals("/handovers"))) {
                    assertThat(answer.getStatus())
                            .as(form + " by " + attacker.getKey())
                            .isIn(302, 303, 401, 403, 404);
                }
            }
            String asked = time.replaceFirst(".*/sessions/", OwnPages.PATH + "/" + id + "/sessions/");
            for (String form : List.of(
                    time, time + "/agreement", time + "/refusal", asked, asked + "/agreement", asked + "/refusal")) {
                assertThat(visits.send(attacker.getValue(), form, "words", "x").getStatus())
                        .as(form + " by " + attacker.getKey())
                        .isIn(302, 303, 401, 403, 404);
            }
            for (String own : List.of("/remarks", "/agreement")) {
                assertThat(visits.send(
                                        attacker.getValue(),
                                        OwnPages.PATH + "/" + id + own,
                                        "words",
                                        "x",
                                        "version",
                                        "1")
                                .getStatus())
                        .as(own + " by " + attacker.getKey())
                        .isIn(302, 303, 401, 403, 404);
            }
            for (String list : List.of("/caseload", "/supervision", "/workshops", "/handovers")) {
                assertThat(visits.get(attacker.getValue(), house.path() + list).getContentAsString())
                        .as(list + " by " + attacker.getKey())
                        .doesNotContain(name, secret);
            }
        }
        assertThat(visits.look(house.adviser(), house.path(id) + "/plan").text())
                .contains(secret);
        assertThat(office.count(house.adviser(), "select count(*) from accompaniment.goal where journey_id = :id", id))
                .isEqualTo(1);
    }

    @Test
    void letsNobodyChangeWhoWasInAWorkshopOrHowAHouseCounts() throws Exception {
        String workshop = visits.look(house.adviser(), house.path() + "/workshops")
                .select("main a[href*=/workshops/]")
                .attr("href");
        assertThat(workshop).isNotEmpty();
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            assertThat(visits.get(attacker.getValue(), workshop).getContentAsString())
                    .as("a workshop by " + attacker.getKey())
                    .doesNotContain(name, secret);
            visits.send(attacker.getValue(), workshop, "m-" + id, "5");
            if (!attacker.getKey().contains("administers")) {
                assertThat(visits.send(attacker.getValue(), house.path() + "/supervision", "days", "3")
                                .getStatus())
                        .as("how a house counts by " + attacker.getKey())
                        .isIn(302, 303, 401, 403, 404);
            }
        }
        assertThat(office.count(
                        house.adviser(), "select sum(minutes) from accompaniment.presence where journey_id = :id", id))
                .isEqualTo(60);
        assertThat(jdbc.sql("select count(*) from accompaniment.house where holder_id = :house")
                        .param("house", house.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void hearsNobodyByALinkThatWasGuessed() throws Exception {
        String guessed = "/follow-ups/" + Ids.next();
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            assertThat(visits.get(attacker.getValue(), guessed).getStatus())
                    .as("looked at by " + attacker.getKey())
                    .isIn(404, 410);
            assertThat(visits.send(attacker.getValue(), guessed, "answer", "RUNS")
                            .getStatus())
                    .as("answered by " + attacker.getKey())
                    .isIn(403, 404, 410);
        }
    }
}
