package express.hsds;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who brought a file of another directory: without a name once the person is erased. */
@Component
@Transactional
class HsdsData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    HsdsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "hsds.imports";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'brought', json_agg(brought_at order by brought_at)))
            from hsds.import
            where brought_by = :person
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update hsds.import set brought_by = null where brought_by = :person")
                .paramSource(Parameters.with("person", person))
                .update();
    }
}
