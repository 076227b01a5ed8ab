package express.directory;

import express.base.NetworkId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which country each network is at home: where most of its organisations are. For what is said without names. */
@Repository
@Transactional(readOnly = true)
public class Homes {

    private final JdbcClient jdbc;

    Homes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Home(UUID network, String country) {}

    /** Networks of whose organisations no country is known are not in it. */
    public Map<NetworkId, String> list() {
        List<Home> homes = jdbc.sql("""
            select affiliation.network_id as network, mode() within group (order by organisation.country) as country
            from directory.affiliation
            join directory.organisation on organisation.id = affiliation.organisation_id
            where organisation.country is not null
            group by affiliation.network_id
            """).query(Home.class).list();
        Map<NetworkId, String> countries = new HashMap<>();
        homes.forEach(home -> countries.put(new NetworkId(home.network()), home.country()));
        return countries;
    }
}
