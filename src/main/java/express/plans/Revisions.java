package express.plans;

import express.base.Parameters;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of actions as each version had them: so that two who write at once can be told apart. */
@Repository
@Transactional
class Revisions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Action action, int version, Map<String, String> fields) {
        jdbc.sql("""
            insert into plans.revision (action_id, network_id, version, fields)
            values (:id, :network, :version, cast(:fields as jsonb))
            """)
                .paramSource(Parameters.with("id", action.id())
                        .and("network", action.network())
                        .and("version", version)
                        .and("fields", JSON.writeValueAsString(fields)))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Map<String, String>> find(Action action, int version) {
        return jdbc.sql("""
            select fields
            from plans.revision
            where action_id = :id
              and version = :version
            """)
                .paramSource(Parameters.with("id", action.id()).and("version", version))
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }
}
