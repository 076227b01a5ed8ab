package express.bundles;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who brought a bundle or confirmed a key: without a name once the person is erased. */
@Component
@Transactional
class BundlesData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    BundlesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "bundles.imports";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'brought', (
                    select json_agg(brought_at order by brought_at)
                    from bundles.bundle
                    where brought_by = :person),
                'confirmed', (
                    select json_agg(site order by site)
                    from bundles.issuer
                    where confirmed_by = :person)))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        for (String statement : new String[] {
            "update bundles.bundle set brought_by = null where brought_by = :person",
            "update bundles.issuer set confirmed_by = null where confirmed_by = :person"
        }) {
            jdbc.sql(statement).paramSource(Parameters.with("person", person)).update();
        }
    }
}
