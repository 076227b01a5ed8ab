package express.services;

import express.base.Parameters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which services, sites and offers are here, for those who know many ids and need no more than that. */
@Repository
@Transactional(readOnly = true)
public class ServicePresence {

    private final JdbcClient jdbc;

    ServicePresence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<UUID> services(Collection<UUID> ids) {
        return among("services.service", ids);
    }

    public Set<UUID> sites(Collection<UUID> ids) {
        return among("services.site", ids);
    }

    public Set<UUID> offers(Collection<UUID> ids) {
        return among("services.offered_at", ids);
    }

    private Set<UUID> among(String table, Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
            select id
            from %s
            where id = any (cast(:ids as uuid[]))
            """.formatted(table))
                .paramSource(Parameters.with("ids", ids))
                .query(UUID.class)
                .list());
    }
}
