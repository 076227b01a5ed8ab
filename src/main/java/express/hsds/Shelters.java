package express.hsds;

import express.base.Parameters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Sites whose address is not published, since it protects those who live there. */
@Repository
@Transactional
class Shelters {

    private final JdbcClient jdbc;

    Shelters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That there is something is all that is said of it. */
    static ObjectNode veiled(UUID id) {
        return Said.object().put("id", id.toString()).put("location_type", "virtual");
    }

    @Transactional(readOnly = true)
    public Set<UUID> among(Collection<UUID> sites) {
        return new HashSet<>(jdbc.sql("""
            select site_id
            from hsds.shelter
            where site_id = any (cast(:sites as uuid[]))
            """)
                .paramSource(Parameters.with("sites", sites))
                .query(UUID.class)
                .list());
    }

    @Transactional(readOnly = true)
    public List<UUID> list() {
        return jdbc.sql("select site_id from hsds.shelter order by site_id")
                .query(UUID.class)
                .list();
    }

    void veil(UUID site) {
        jdbc.sql("""
            insert into hsds.shelter (site_id)
            values (:site)
            on conflict do nothing
            """).paramSource(Parameters.with("site", site)).update();
    }

    void unveil(UUID site) {
        jdbc.sql("""
            delete from hsds.shelter
            where site_id = :site
            """).paramSource(Parameters.with("site", site)).update();
    }
}
