package express.handovers;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who offered or answered: offers are the organisations' and stay, without a name once the person is erased. */
@Component
@Transactional
class HandoversData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    HandoversData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "handovers.offers";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'offered', (
                    select json_agg(json_build_object('at', offered_at, 'words', words) order by id)
                    from handovers.offer
                    where offered_by = :person),
                'ended', (
                    select json_agg(json_build_object('at', ended_at, 'outcome', outcome) order by id)
                    from handovers.offer
                    where ended_by = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        for (String statement : List.of(
                "update handovers.offer set offered_by = null where offered_by = :person",
                "update handovers.offer set ended_by = null where ended_by = :person")) {
            jdbc.sql(statement).paramSource(Parameters.with("person", person)).update();
        }
    }
}
