package express.beginnings;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who holds a role in a network, and who signed for an organisation: the signature stays, without their name. */
@Component
@Transactional
class RolesData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RolesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "beginnings.roles";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'held', (
                    select json_agg(json_build_object('duty', duty, 'name', name, 'function', function) order by duty)
                    from beginnings.holder
                    where person_id = :person),
                'signed', (
                    select json_agg(json_build_object('name', name, 'function', function, 'day', signed_on)
                        order by signed_on, organisation_id)
                    from beginnings.signature
                    where person_id = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        Parameters parameters = Parameters.with("person", person);
        jdbc.sql("delete from beginnings.holder where person_id = :person")
                .paramSource(parameters)
                .update();
        jdbc.sql("""
            update beginnings.signature
            set name = '', function = '', person_id = null
            where person_id = :person
            """).paramSource(parameters).update();
    }
}
