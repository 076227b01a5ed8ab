package express.directory;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import express.base.Viewer.Seat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who work in a network: the people of its organisations, and who coordinates it. */
@Repository
@Transactional(readOnly = true)
public class Insiders {

    private final JdbcClient jdbc;
    private final Networks networks;

    Insiders(JdbcClient jdbc, Networks networks) {
        this.jdbc = jdbc;
        this.networks = networks;
    }

    public boolean include(Viewer viewer, NetworkId network) {
        return viewer.coordinates(network) || !seats(viewer, network).isEmpty();
    }

    /** The organisations of the network for which somebody may speak. */
    public Set<OrganisationId> seats(Viewer viewer, NetworkId network) {
        if (!(viewer instanceof Viewer.Person person) || person.seats().isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                    select organisation_id
                    from directory.affiliation
                    where network_id = :network
                      and organisation_id = any (cast(:houses as uuid[]))
                    """)
                .paramSource(Parameters.with("network", network)
                        .and(
                                "houses",
                                person.seats().stream()
                                        .map(Seat::organisation)
                                        .distinct()
                                        .toList()))
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A network as one of those who work in it; for all others its inner pages do not exist. */
    public Network enter(Viewer viewer, String slug) {
        Network network = networks.get(slug);
        if (!include(viewer, network.id())) {
            throw new NotFound();
        }
        return network;
    }

    /** A network as one who coordinates it; its other people are refused, and for all others it does not exist. */
    public Network lead(Viewer viewer, String slug) {
        Network network = enter(viewer, slug);
        if (!viewer.coordinates(network.id())) {
            throw new Forbidden();
        }
        return network;
    }
}
