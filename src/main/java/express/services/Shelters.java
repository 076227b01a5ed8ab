package express.services;

import express.base.Parameters;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sites of which nobody may learn where they are, since it protects those who live there. They are shown by their name
 * alone, and are near to nothing.
 */
@Repository
@Transactional
public class Shelters {

    private final JdbcClient jdbc;

    Shelters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Set<UUID> among(Collection<UUID> sites) {
        return new HashSet<>(jdbc.sql("""
            select site_id
            from services.shelter
            where site_id = any (cast(:sites as uuid[]))
            """)
                .paramSource(Parameters.with("sites", sites))
                .query(UUID.class)
                .list());
    }

    @Transactional(readOnly = true)
    public List<UUID> list() {
        return jdbc.sql("select site_id from services.shelter order by site_id")
                .query(UUID.class)
                .list();
    }

    /** As whoever does not write for it may see it: what it is called, and nothing else. */
    static Site veiled(Site site) {
        return new Site(
                site.id(),
                site.organisation(),
                site.name(),
                null,
                null,
                "",
                null,
                "",
                null,
                null,
                List.of(),
                List.of());
    }

    /** The same services, with every shelter veiled. */
    @Transactional(readOnly = true)
    public Map<ServiceId, List<Site>> veil(Map<ServiceId, List<Site>> sites) {
        Set<UUID> hidden = among(sites.values().stream()
                .flatMap(List::stream)
                .map(Site::id)
                .distinct()
                .toList());
        Map<ServiceId, List<Site>> shown = new HashMap<>();
        sites.forEach((service, all) -> shown.put(
                service,
                all.stream()
                        .map(site -> hidden.contains(site.id()) ? veiled(site) : site)
                        .toList()));
        return shown;
    }

    public void veil(UUID site) {
        jdbc.sql("""
            insert into services.shelter (site_id)
            values (:site)
            on conflict do nothing
            """).paramSource(Parameters.with("site", site)).update();
    }

    public void unveil(UUID site) {
        jdbc.sql("""
            delete from services.shelter
            where site_id = :site
            """).paramSource(Parameters.with("site", site)).update();
    }
}
