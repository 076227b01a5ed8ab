package express.plans;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who added, moved and holds which action: the plan stays without their name once they are erased. */
@Component
@Transactional
class PlansData implements PersonalData {

    private final JdbcClient jdbc;

    PlansData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Moved(
            String title,
            String state,
            Instant at,
            @Nullable String reason) {

        Map<String, Object> fields() {
            return Map.of("action", title, "state", state, "at", at.toString(), "reason", reason == null ? "" : reason);
        }
    }

    @Override
    public String name() {
        return "plans.work";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = new HashMap<>();
        List<Map<String, Object>> moved =
                jdbc.sql("""
                    select action.title, move.state, move.moved_at as at, move.reason
                    from plans.move
                    join plans.action on action.id = move.action_id
                    where move.moved_by = :person
                    order by move.id
                    """).paramSource(Parameters.with("person", person)).query(Moved.class).list().stream()
                        .map(Moved::fields)
                        .toList();
        if (!moved.isEmpty()) {
            held.put("moved", moved);
        }
        List<String> inHand = jdbc.sql("""
            select action.title
            from plans.charge
            join plans.action on action.id = charge.action_id
            where charge.person_id = :person
            order by action.id
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .list();
        if (!inHand.isEmpty()) {
            held.put("in-hand", inHand);
        }
        List<Integer> reviewed = jdbc.sql("""
            select year
            from plans.review
            where held_by = :person
            order by year
            """)
                .paramSource(Parameters.with("person", person))
                .query(Integer.class)
                .list();
        if (!reviewed.isEmpty()) {
            held.put("reviewed", reviewed);
        }
        return held;
    }

    @Override
    public void erase(PersonId person) {
        update("update plans.action set added_by = null where added_by = :person", person);
        update("update plans.move set moved_by = null where moved_by = :person", person);
        update("update plans.review set held_by = null where held_by = :person", person);
        update("delete from plans.charge where person_id = :person", person);
    }

    private void update(String sql, PersonId person) {
        jdbc.sql(sql).paramSource(Parameters.with("person", person)).update();
    }
}
