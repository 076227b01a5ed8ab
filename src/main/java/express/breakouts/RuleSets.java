package express.breakouts;

import express.base.Parameters;
import express.gatherings.Gathering;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What hosts decided, by gathering. Everything else that is kept of its groups hangs on that row. */
@Repository
@Transactional
class RuleSets {

    static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RuleSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<RuleSet> find(UUID gathering) {
        return jdbc.sql("""
            select rules
            from breakouts.desk
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(String.class)
                .optional()
                .map(it -> JSON.readValue(it, RuleSet.class));
    }

    void put(Gathering gathering, RuleSet rules) {
        jdbc.sql("""
            insert into breakouts.desk (gathering_id, host_id, ends_at, rules)
            values (:gathering, :host, :ends, cast(:rules as jsonb))
            on conflict (gathering_id) do update
            set ends_at = excluded.ends_at, rules = excluded.rules
            """).paramSource(of(gathering, rules)).update();
    }

    /** What others can hang on: with the usual rules, if nothing was decided. Whoever changes something after it waits. */
    void hold(Gathering gathering) {
        jdbc.sql("""
            insert into breakouts.desk (gathering_id, host_id, ends_at, rules)
            values (:gathering, :host, :ends, cast(:rules as jsonb))
            on conflict (gathering_id) do update
            set ends_at = excluded.ends_at
            """).paramSource(of(gathering, RuleSet.USUAL)).update();
    }

    private static Parameters of(Gathering gathering, RuleSet rules) {
        return Parameters.with("gathering", gathering.id())
                .and("host", gathering.host())
                .and("ends", Objects.requireNonNull(gathering.ends()))
                .and("rules", JSON.writeValueAsString(rules));
    }
}
