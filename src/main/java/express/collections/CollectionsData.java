package express.collections;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody collected is theirs alone: it goes with them, and with it its link. */
@Component
@Transactional
class CollectionsData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    CollectionsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "collections.own";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = JSON.readValue(
                jdbc.sql("""
                    select json_strip_nulls(json_build_object('collections', json_agg(json_build_object(
                        'title', title,
                        'introduction', introduction,
                        'changed', changed_at,
                        'notes', (
                            select json_agg(note order by place)
                            from collections.choice
                            where choice.collection_id = collection.id
                              and note <> '')) order by id)))
                    from collections.collection
                    where owned_by = :person
                    """)
                        .paramSource(Parameters.with("person", person))
                        .query(String.class)
                        .single(),
                new TypeReference<>() {});
        return held;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            delete from collections.collection
            where owned_by = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
