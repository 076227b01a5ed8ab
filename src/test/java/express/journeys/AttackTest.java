package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied.House;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table and every address of a file, tried by everybody whom it is not for. */
@ModuleTest
class AttackTest {

    /** Known to those of the organisation who must know that a file exists and who has it. */
    private static final List<String> NAMELESS = List.of("journey", "case_worker");

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Amanuel " + Ids.next();
    private House house;
    private JourneyId id;
    private Viewer.Person person;
    private Map<String, Viewer> attackers;
    private Map<String, Viewer> colleagues;

    @BeforeEach
    void begin() throws Exception {
        house = accompanied.house();
        id = accompanied.open(house, name);
        person = accompanied.own(house, id);
        House former = accompanied.beside(house, Role.LENDER);
        Consent consent = accompanied.share(house, id, Purpose.LEND, former, Category.NAME, Category.CONTACT);
        visits.sent(person, OwnPages.PATH + "/consents/" + consent.id() + "/withdrawal");
        House another = accompanied.house();
        Viewer.Person neighbour = accompanied.own(another, accompanied.open(another, "Somebody else"));
        attackers = new LinkedHashMap<>();
        attackers.put("a visitor", Viewer.VISITOR);
        attackers.put("the operator", world.operator());
        attackers.put("who coordinates the network", world.coordinator("Cora", house.network()));
        attackers.put("an adviser of another network", another.adviser());
        attackers.put(
                "an adviser beside", accompanied.beside(house, Role.ADVISER).adviser());
        attackers.put("a former receiver", former.adviser());
        attackers.put("somebody with a file of their own", neighbour);
        attackers.put("an editor of the same house", world.member("Ed", house.id(), Role.EDITOR));
        attackers.put("work of another purpose", new Viewer.Background("reviews"));
        colleagues = new LinkedHashMap<>();
        colleagues.put("another adviser", world.member("Colin", house.id(), Role.ADVISER));
        colleagues.put("who administers the house", world.member("Ada", house.id(), Role.ADMINISTRATOR));
    }

    private List<String> tables() {
        return jdbc.sql("""
            select distinct relname
            from pg_class
            join pg_attribute on attrelid = pg_class.oid and attname in ('journey_id', 'holder_id')
            where relnamespace = 'journeys'::regnamespace
              and relkind = 'r'
              and relname <> 'first_contact'
            order by relname
            """).query(String.class).list();
    }

    @Test
    void showsNoRowOfAnyTable() {
        assertThat(tables()).hasSizeGreaterThan(14);
        for (String table : tables()) {
            attackers.forEach((who, viewer) ->
                    assertThat(read(viewer, table)).as(table + " by " + who).isZero());
            if (!NAMELESS.contains(table)) {
                colleagues.forEach((who, viewer) ->
                        assertThat(read(viewer, table)).as(table + " by " + who).isZero());
            }
        }
        assertThat(read(person, "name")).isEqualTo(1);
        assertThat(read(house.adviser(), "name")).isEqualTo(1);
    }

    private long read(Viewer viewer, String table) {
        try {
            return accompanied.count(viewer, "journeys." + table, id);
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void changesNoRowOfAnyTable() {
        List<String> acts = List.of(
                "update journeys.journey set state = 'CLOSED', outcome = 'STOPPED' where id = :id",
                "update journeys.journey set person_id = null where id = :id",
                "delete from journeys.journey where id = :id",
                "update journeys.case_worker set until = now() where journey_id = :id",
                "update journeys.consent set given_at = now(), withdrawn_at = null where journey_id = :id",
                "update journeys.name set name = 'Nobody' where journey_id = :id",
                "delete from journeys.contact where journey_id = :id",
                "update journeys.tongue set speaks = 'SOME' where journey_id = :id",
                "delete from journeys.sight where journey_id = :id");
        for (String act : acts) {
            attackers.forEach((who, viewer) ->
                    assertThat(write(viewer, act)).as(act + " by " + who).isZero());
            if (!act.contains("case_worker")) {
                colleagues.forEach((who, viewer) ->
                        assertThat(write(viewer, act)).as(act + " by " + who).isZero());
            }
        }
        assertThat(write(house.adviser(), "delete from journeys.sight where journey_id = :id"))
                .isZero();
    }

    @Test
    void letsNobodyInByARowOfTheirOwn() {
        List<String> acts = List.of("""
            insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
            values (:network, :id, :me, 'OWN', 'infinity', :id)
            """, """
            insert into journeys.case_worker (network_id, journey_id, id, holder_id, person_id, leads, since)
            values (:network, :id, uuidv7(), :holder, :me, false, now())
            """, """
            insert into journeys.glass (network_id, journey_id, id, holder_id, person_id, reason, broken_at, until)
            values (:network, :id, uuidv7(), :holder, :me, 'because I would like to', now(), now())
            """, """
            insert into journeys.consent (
                network_id, journey_id, id, purpose, receiver_id, categories, wording, language, interpreter, way,
                asked_at, given_at)
            values (:network, :id, uuidv7(), 'REFER', :holder, '{NAME}', 1, 'en', '', 'SELF', now(), now())
            """, """
            insert into journeys.name (network_id, journey_id, place, kind, name)
            values (:network, :id, 5, 'OTHER', 'Nobody')
            """);
        for (String act : acts) {
            attackers.forEach((who, viewer) ->
                    assertThat(write(viewer, act)).as(act + " by " + who).isZero());
        }
        String glass = acts.get(2);
        colleagues.forEach((who, viewer) -> acts.stream()
                .filter(act -> !act.equals(glass) && !(act.contains("case_worker") && who.contains("administers")))
                .forEach(act ->
                        assertThat(write(viewer, act)).as(act + " by " + who).isZero()));
    }

    private int write(Viewer viewer, String act) {
        try {
            return accompanied.as(
                    viewer,
                    () -> jdbc.sql(act)
                            .param("network", house.network().value())
                            .param("holder", house.id().value())
                            .param("id", id.value())
                            .param(
                                    "me",
                                    viewer instanceof Viewer.Person it ? it.id().value() : Ids.next())
                            .update());
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void answersNobodyAtAnyAddress() throws Exception {
        List<String> pages = List.of("", "/edit", "/agreement", "/consents/new", "/workers");
        List<String> forms =
                List.of("/edit", "/glass", "/agreement", "/agreement/refusal", "/consents", "/workers", "/claims");
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            for (String page : pages) {
                var answer = visits.get(attacker.getValue(), house.path(id) + page);
                assertThat(answer.getStatus())
                        .as(page + " by " + attacker.getKey())
                        .isIn(303, 302, 401, 403, 404);
                assertThat(answer.getContentAsString()).doesNotContain(name);
            }
            for (String form : forms) {
                var answer = visits.send(attacker.getValue(), house.path(id) + form, "reason", "to look at it once");
                assertThat(answer.getStatus())
                        .as(form + " by " + attacker.getKey())
                        .isIn(303, 302, 401, 403, 404);
            }
        }
        for (var colleague : colleagues.entrySet()) {
            for (String page : pages) {
                assertThat(visits.get(colleague.getValue(), house.path(id) + page)
                                .getContentAsString())
                        .as(page + " by " + colleague.getKey())
                        .doesNotContain(name);
            }
        }
        assertThat(visits.look(house.adviser(), house.path(id)).text()).contains(name);
    }
}
