package express.assembly;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To which house somebody belongs, what they learnt there, and how they voted. */
@Component
@Transactional
class AssemblyData implements PersonalData {

    private final JdbcClient jdbc;

    AssemblyData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "assembly.members";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "member", person, """
            select kind, since::text as since, coalesce(until::text, '') as until
            from assembly.member
            where person_id = :person
            order by since
            """);
        put(all, "learnt", person, """
            select day::text as day, kind, what, hours
            from assembly.training
            where person_id = :person
            order by day, id
            """);
        put(all, "votes", person, """
            select vote.at::text as at, decision.title, vote.choice
            from assembly.vote
            join assembly.decision on decision.house_id = vote.house_id and decision.id = vote.decision_id
            where vote.person_id = :person
            order by vote.at
            """);
        put(all, "sittings", person, """
            select sitting.begins_at::text as begins, sitting.place
            from assembly.presence
            join assembly.sitting on sitting.house_id = presence.house_id and sitting.id = presence.sitting_id
            where presence.person_id = :person
            order by sitting.begins_at
            """);
        return all;
    }

    private void put(Map<String, Object> all, String name, PersonId person, String sql) {
        List<Map<String, Object>> rows = jdbc.sql(sql)
                .paramSource(Parameters.with("person", person))
                .query()
                .listOfRows();
        if (!rows.isEmpty()) {
            all.put(name, rows);
        }
    }

    /** What was counted stays a number; a vote that is not counted yet goes with them. */
    @Override
    public void erase(PersonId person) {
        for (String table : List.of("assembly.vote", "assembly.presence", "assembly.member")) {
            jdbc.sql("delete from " + table + " where person_id = :person")
                    .paramSource(Parameters.with("person", person))
                    .update();
        }
    }
}
