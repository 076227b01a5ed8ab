package express.plans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.Forbidden;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who reaches the rows of a plan, whatever the code above forgets, and what can come to stand in them. */
@ModuleTest
class PlanRowsTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Village village;

    @Autowired
    Planning planning;

    @Autowired
    Actions actions;

    @Autowired
    Moves moves;

    @Autowired
    PlansData data;

    private Village.Place place;
    private Action action;

    @BeforeEach
    void add() {
        place = village.place();
        action = add(place.giulia());
    }

    private Action add(Viewer by) {
        Facts facts = Facts.idea("A kitchen", "", null, Locale.ENGLISH);
        int number = Acting.as(by, () -> planning.add(by, place.network(), facts, null, null))
                .number();
        return Acting.as(by, () -> actions.get(place.network(), number));
    }

    @Test
    void areSeenByThoseWhoWorkInTheNetworkOnly() {
        Viewer stranger = world.member("Sami", neighbourhood.house("Elsewhere"), Role.ADMINISTRATOR);
        Viewer neighbour = world.coordinator("Lea", neighbourhood.networkOf());
        for (Viewer viewer :
                List.of(Viewer.VISITOR, stranger, neighbour, world.operator(), new Viewer.Background("outbox"))) {
            for (String table : List.of("action", "move", "revision", "counter")) {
                assertThat(rows(viewer, table)).as(table).isZero();
            }
        }
        for (Viewer viewer : List.of(place.giulia(), place.oksana(), place.karim())) {
            for (String table : List.of("action", "move", "revision", "counter")) {
                assertThat(rows(viewer, table)).as(table).isEqualTo(1);
            }
        }
    }

    private int rows(Viewer viewer, String table) {
        return village.count(
                viewer,
                "select count(*) from plans.%s where network_id = ?".formatted(table),
                place.network().value());
    }

    @Test
    void areWrittenByThoseWhoMayOnly() {
        String rename = "update plans.action set title = title || '!' where id = ?";
        assertThat(village.in(place.oksana(), rename, action.id())).isZero();
        assertThat(village.in(Viewer.VISITOR, rename, action.id())).isZero();
        assertThat(village.in(world.operator(), rename, action.id())).isZero();
        assertThat(village.in(place.giulia(), rename, action.id()))
                .as("her idea")
                .isEqualTo(1);
        assertThat(village.in(place.karim(), rename, action.id())).isEqualTo(1);
        Acting.as(place.karim(), () -> planning.move(place.karim(), action, State.AGREED, ""));
        assertThat(village.in(place.giulia(), rename, action.id()))
                .as("an idea no more")
                .isZero();
        village.in(
                place.karim(),
                "update plans.action set lead_id = ? where id = ?",
                place.bakery().value(),
                action.id());
        assertThat(village.in(place.giulia(), rename, action.id()))
                .as("hers to lead")
                .isEqualTo(1);
        for (String sql : List.of(
                "insert into plans.plan values (?, 2026, now(), '', 'en', 1)",
                "insert into plans.objective values (gen_random_uuid(), ?, 1, 'x', '', 'en', 1)",
                "insert into plans.publication values (?, 1, now(), null, '{}')")) {
            assertThat(refused(place.giulia(), sql, place.network().value()))
                    .as(sql)
                    .isTrue();
        }
    }

    @Test
    void areNotRewritten() {
        for (String sql : List.of(
                "update plans.move set state = 'DONE' where action_id = ?",
                "delete from plans.move where action_id = ?",
                "delete from plans.action where id = ?",
                "update plans.action set source = '/x' where id = ?",
                "update plans.revision set fields = '{}' where action_id = ?")) {
            assertThat(refused(place.karim(), sql, action.id())).as(sql).isTrue();
        }
        assertThat(refused(
                        place.giulia(),
                        "insert into plans.move values (gen_random_uuid(), ?, ?, 'IDEA', 'DROPPED', 'x', now(), ?)",
                        action.id(),
                        place.network().value(),
                        place.oksana().id().value()))
                .as("in the name of somebody else")
                .isTrue();
    }

    @Test
    void leadOutOfExpressNowhere() {
        for (String source : List.of("//evil.example", "/\\evil.example", "https://evil.example", "")) {
            assertThat(refused(place.giulia(), """
                insert into plans.action
                select gen_random_uuid(), network_id, number + 1, null, title, why, what, null, others, due,
                       means, indicator, risk, practice, policy_id, step, language, origin, ?, state,
                       state_since, added_at, added_by, version
                from plans.action
                where id = ?
                """, source, action.id()))
                    .as(source)
                    .isTrue();
        }
    }

    /** However people move it at once and in whatever order, the row follows the rules and the history tells the way. */
    @Test
    void goTheirWayOnlyAlongTheRules() {
        Random random = new Random(11);
        State model = State.IDEA;
        Action seen = action;
        for (int i = 0; i < 60; i++) {
            State to = State.values()[random.nextInt(State.values().length)];
            boolean old = random.nextInt(4) == 0;
            Action from = old ? seen : get();
            seen = from;
            boolean moved = tries(from, to);
            assertThat(moved).isEqualTo(from.state() == model && model.next().contains(to));
            model = moved ? to : model;
            assertThat(get().state()).isEqualTo(model);
        }
        List<Move> way =
                Acting.as(place.karim(), () -> moves.listOf(action.id())).reversed();
        assertThat(way.getFirst().before()).isNull();
        for (int i = 1; i < way.size(); i++) {
            assertThat(way.get(i).before()).isEqualTo(way.get(i - 1).state());
            assertThat(way.get(i - 1).state().next()).contains(way.get(i).state());
        }
        assertThat(way.getLast().state()).isEqualTo(model);
        assertThat(way).hasSizeGreaterThan(5);
    }

    private Action get() {
        return Acting.as(place.karim(), () -> actions.get(place.network(), action.number()));
    }

    private boolean tries(Action from, State to) {
        try {
            return Acting.as(place.karim(), () -> planning.move(place.karim(), from, to, "Because"));
        } catch (Forbidden refused) {
            return false;
        }
    }

    @Test
    void endWithTheMembershipOfWhoeverHasIt() {
        village.in(
                place.karim(),
                "update plans.action set lead_id = ? where id = ?",
                place.bakery().value(),
                action.id());
        Acting.as(place.giulia(), () -> {
            planning.charge(place.giulia(), get(), place.giulia().id());
            return null;
        });
        assertThat(hand()).isEqualTo(1);
        village.in(
                place.giulia(),
                "delete from people.membership where person_id = ?",
                place.giulia().id().value());
        assertThat(hand()).isZero();
    }

    private int hand() {
        return village.count(place.karim(), "select count(*) from plans.charge where action_id = ?", action.id());
    }

    @Test
    void areGivenToThePersonAndStayWithoutTheirName() {
        Map<String, Object> held = export();
        assertThat(held).containsOnlyKeys("moved");
        assertThat(held.toString()).contains("A kitchen", "IDEA");
        Acting.inBackground("personal-data", () -> {
            data.erase(place.giulia().id());
            return null;
        });
        assertThat(export()).isEmpty();
        assertThat(get().addedBy()).isNull();
        assertThat(rows(place.karim(), "move")).isEqualTo(1);
    }

    private Map<String, Object> export() {
        return Acting.inBackground(
                "personal-data", () -> data.export(place.giulia().id()));
    }

    private boolean refused(Viewer viewer, String sql, Object... parameters) {
        try {
            village.in(viewer, sql, parameters);
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }
}
