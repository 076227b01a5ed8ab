package express.bundles;

import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The installations whose keys are known here. */
@Repository
@Transactional
class Issuers {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Issuers(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Optional<Issuer> find(String site) {
        return jdbc.sql("""
            select site, key, confirmed_at
            from bundles.issuer
            where site = :site
            """)
                .paramSource(Parameters.with("site", site))
                .query(Issuer.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Issuer> list() {
        return jdbc.sql("""
            select site, key, confirmed_at
            from bundles.issuer
            order by site
            """).query(Issuer.class).list();
    }

    /** Of two people who confirm at once the first decides. */
    public void confirm(Viewer by, String site, byte[] key) {
        jdbc.sql("""
            insert into bundles.issuer (site, key, confirmed_at, confirmed_by)
            values (:site, :key, :at, :by)
            on conflict (site) do nothing
            """)
                .paramSource(Parameters.with("site", site)
                        .and("key", key)
                        .and("at", time.instant())
                        .and("by", by.id()))
                .update();
    }

    /** The next bundle from there is one by a stranger again. */
    public void forget(String site) {
        jdbc.sql("""
            delete from bundles.issuer
            where site = :site
            """).paramSource(Parameters.with("site", site)).update();
    }
}
