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

/** Who has asked for a network: the name goes with the person, what was asked for stays with the organisation. */
@Component
@Transactional
class BeginningsData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    BeginningsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "beginnings.petitions";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'asked', (
                    select json_agg(json_build_object('name', name, 'territory', territory, 'words', words,
                        'at', asked_at) order by asked_at)
                    from beginnings.petition
                    where person_id = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update beginnings.petition set person_id = null where person_id = :person")
                .paramSource(Parameters.with("person", person))
                .update();
    }
}
