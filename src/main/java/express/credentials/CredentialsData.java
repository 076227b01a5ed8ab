package express.credentials;

import express.audit.Trail;
import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody was given. Once they are erased it is known that something was issued, and not to whom. */
@Component
@Transactional
class CredentialsData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Trail trail;

    CredentialsData(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "credentials.held";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object('credentials', json_agg(json_build_object(
                'number', number,
                'title', title,
                'name', name,
                'issued', issued_at,
                'until', valid_until,
                'document', document) order by id)))
            from credentials.credential
            where holder_id = :person
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            delete from credentials.link
            where credential_id in (
                select id
                from credentials.credential
                where holder_id = :person)
            """).paramSource(Parameters.with("person", person)).update();
        jdbc.sql("""
            update credentials.credential
            set holder_id = null,
                name = null,
                document = null,
                token = null
            where holder_id = :person
            returning id
            """)
                .paramSource(Parameters.with("person", person))
                .query(UUID.class)
                .list()
                .forEach(trail::forget);
    }
}
