package express.frontdoor;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the front door holds of workers: that they are named there, that they typed for somebody. Whoever comes has no
 * account, and takes back what they said by leaving.
 */
@Component
@Transactional
class FrontdoorData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    FrontdoorData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "frontdoor.help";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'named', (
                    select json_agg(json_build_object('name', name, 'languages', languages, 'at', agreed_at)
                        order by agreed_at)
                    from frontdoor.welcomer
                    where person_id = :person),
                'typed', (
                    select json_agg(json_build_object('at', begun_at) order by begun_at)
                    from frontdoor.approach
                    where typed_by = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        var parameters = Parameters.with("person", person);
        jdbc.sql("delete from frontdoor.welcomer where person_id = :person")
                .paramSource(parameters)
                .update();
        jdbc.sql("update frontdoor.approach set typed_by = null where typed_by = :person")
                .paramSource(parameters)
                .update();
        jdbc.sql("update frontdoor.key set renewed_by = null where renewed_by = :person")
                .paramSource(parameters)
                .update();
    }
}
