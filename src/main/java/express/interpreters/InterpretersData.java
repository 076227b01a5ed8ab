package express.interpreters;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of somebody who interprets. */
@Component
@Transactional
class InterpretersData implements PersonalData {

    private final JdbcClient jdbc;

    InterpretersData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "interpreters.profiles";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "profiles", person, """
            select house_id::text as house, status, pay_family as pay, area, gender, array_to_string(modes, ' ') as modes,
                   ceiling, badge
            from interpreters.profile
            """);
        put(all, "languages", person, """
            select house_id::text as house, language, dialect, level, direction
            from interpreters.tongue
            """);
        put(all, "certificates", person, """
            select house_id::text as house, name, got_on::text as got_on, until::text as until
            from interpreters.certificate
            """);
        put(all, "hours", person, """
            select house_id::text as house, weekday, opens::text as opens, closes::text as closes
            from interpreters.slot
            """);
        put(all, "days", person, """
            select house_id::text as house, day::text as day, available
            from interpreters.exception
            """);
        put(all, "standsApart", person, """
            select house_id::text as house, client_id::text as organisation
            from interpreters.conflict
            """);
        return all;
    }

    private void put(Map<String, Object> all, String name, PersonId person, String sql) {
        List<Map<String, Object>> rows = jdbc.sql(sql + " where person_id = :person order by 1, 2")
                .paramSource(Parameters.with("person", person))
                .query()
                .listOfRows();
        if (!rows.isEmpty()) {
            all.put(name, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            delete from interpreters.profile
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
