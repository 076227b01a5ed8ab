package express.joining;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.journeys.Category;
import express.journeys.JourneyId;
import express.journeys.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table and every address of finding people again, tried by everybody whom it is not for. */
@ModuleTest
class JoiningAttackTest {

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
    private JourneyId one;
    private JourneyId two;
    private Map<String, Viewer> attackers;
    private Viewer.Person colleague;
    private Viewer.Person head;

    @BeforeEach
    void begin() throws Exception {
        house = accompanied.house();
        one = accompanied.open(house, name);
        two = accompanied.open(house, "Amanuel twice");
        visits.sent(house.adviser(), house.path(one) + "/comparisons/" + two + "/same", "surviving", "this");
        House receiver = accompanied.beside(house, Role.LENDER);
        accompanied.share(house, one, Purpose.LEND, receiver, Category.CONTACT);
        House another = accompanied.house();
        colleague = world.member("Colin", house.id(), Role.ADVISER);
        head = world.member("Ada", house.id(), Role.ADMINISTRATOR);
        attackers = new LinkedHashMap<>();
        attackers.put("a visitor", Viewer.VISITOR);
        attackers.put("the operator", world.operator());
        attackers.put("who coordinates the network", world.coordinator("Cora", house.network()));
        attackers.put("an adviser of another network", another.adviser());
        attackers.put(
                "an adviser beside", accompanied.beside(house, Role.ADVISER).adviser());
        attackers.put("a receiver without the name", receiver.adviser());
        attackers.put("somebody with a file", accompanied.own(another, accompanied.open(another, "Somebody else")));
        attackers.put("an editor of the same house", world.member("Ed", house.id(), Role.EDITOR));
        attackers.put("work of another purpose", new Viewer.Background("reviews"));
    }

    private long count(Viewer viewer, String sql) {
        try {
            return accompanied.as(
                    viewer,
                    () -> jdbc.sql(sql)
                            .param("id", one.value())
                            .query(Long.class)
                            .single());
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void showsNoRowOfAnyTable() {
        List<String> reads = List.of(
                "select count(*) from joining.trait where journey_id = :id",
                "select count(*) from joining.key where journey_id = :id",
                "select count(*) from joining.verdict where :id in (one_id, other_id)",
                "select count(*) from journeys.joint where surviving_id = :id",
                "select count(*) from unnest(journeys.together(:id)) one where one <> :id",
                "select count(*) from journeys.name where journey_id = any (journeys.together(:id))");
        for (String read : reads) {
            attackers.forEach((who, viewer) ->
                    assertThat(count(viewer, read)).as(read + " by " + who).isZero());
            assertThat(count(house.adviser(), read)).as(read).isPositive();
        }
        for (String read : reads.subList(3, 6)) {
            assertThat(count(colleague, read)).as(read + " by a colleague").isZero();
            assertThat(count(head, read)).as(read + " by who administers").isZero();
        }
    }

    @Test
    void keepsSearchesToWhoMadeThemAndWhoAdministers() throws Exception {
        visits.send(house.adviser(), house.path() + "/search", "name", name);
        String read = "select count(*) from joining.search where holder_id = '" + house.id() + "' and :id is not null";
        attackers.forEach(
                (who, viewer) -> assertThat(count(viewer, read)).as(who).isZero());
        assertThat(count(colleague, read)).isZero();
        assertThat(count(head, read)).isPositive();
    }

    @Test
    void changesNothingAndLetsNobodyInByARowOfTheirOwn() {
        List<String> acts = List.of(
                "update journeys.joint set parted_at = now(), parted_by = :me where surviving_id = :id",
                "update journeys.joint set joined_at = null, joined_by = :me where surviving_id = :id",
                "delete from joining.trait where journey_id = :id",
                "update joining.verdict set same = false, decided_by = :me where :id in (one_id, other_id)",
                """
                insert into journeys.joint (network_id, id, journey_id, surviving_id, holder_id, asked_by, asked_at,
                    joined_by, joined_at)
                values (:network, uuidv7(), :id, :two, :holder, :me, now(), :me, now())
                """,
                """
                insert into joining.key (network_id, journey_id, holder_id, key) values (:network, :id, :holder, 1)
                """,
                "select 1 where journeys.give((select id from journeys.joint limit 1), array[:id]) > 0");
        Map<String, Viewer> all = new LinkedHashMap<>(attackers);
        all.put("a colleague", colleague);
        all.put("who administers", head);
        for (String act : acts) {
            all.forEach((who, viewer) ->
                    assertThat(write(viewer, act)).as(act + " by " + who).isZero());
        }
        assertThat(write(house.adviser(), acts.get(1))).isZero();
    }

    private int write(Viewer viewer, String act) {
        try {
            return accompanied.as(viewer, () -> {
                var statement = jdbc.sql(act)
                        .param("network", house.network().value())
                        .param("holder", house.id().value())
                        .param("id", one.value())
                        .param("two", two.value())
                        .param(
                                "me",
                                viewer instanceof Viewer.Person it ? it.id().value() : Ids.next());
                return act.startsWith("select") ? statement.query().listOfRows().size() : statement.update();
            });
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void answersNobodyAtAnyAddress() throws Exception {
        String pair = "/" + one + "/comparisons/" + two;
        List<String> pages =
                List.of("/search", "/search?with=" + one, "/proposals", pair, "/" + one + "/joints/" + two);
        List<String> forms = List.of(
                "/search",
                pair + "/same",
                pair + "/another",
                "/proposals/" + one + "/yes",
                "/proposals/" + one + "/no",
                "/" + one + "/joints/" + two + "/parting");
        attackers.put("a colleague", colleague);
        attackers.put("who administers", head);
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            boolean knows = attacker.getValue().equals(colleague);
            for (String page : pages) {
                var answer = visits.get(attacker.getValue(), house.path() + page);
                if (!(knows && List.of("/search", "/proposals").contains(page))) {
                    assertThat(answer.getStatus())
                            .as(page + " by " + attacker.getKey())
                            .isIn(302, 303, 401, 403, 404);
                }
                assertThat(answer.getContentAsString()).doesNotContain(name);
            }
            for (String form : forms) {
                if (!(knows && form.equals("/search"))) {
                    assertThat(visits.send(attacker.getValue(), house.path() + form, "name", "Amanuel")
                                    .getStatus())
                            .as(form + " by " + attacker.getKey())
                            .isIn(302, 303, 401, 403, 404);
                }
            }
        }
    }
}
