package express.directory;

import express.base.FileId;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which organisation works in which network, and since when. */
@Repository
@Transactional
public class Affiliations {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Affiliations(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A network as an organisation in it names it. */
    public record In(NetworkId id, String slug, String name, String territory) {}

    @Transactional(readOnly = true)
    public List<In> listOf(OrganisationId organisation) {
        return jdbc.sql("""
            select network.id, network.slug, network.name, network.territory
            from directory.affiliation
            join directory.network on network.id = affiliation.network_id
            where affiliation.organisation_id = :organisation
            order by affiliation.since, network.slug
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(In.class)
                .list();
    }

    /** An organisation as a network lists it. */
    record With(
            OrganisationId id,
            String slug,
            String name,
            Family family,
            String place,
            @Nullable String description,
            @Nullable FileId logo,
            Instant since) {}

    @Transactional(readOnly = true)
    List<With> listIn(NetworkId network) {
        return jdbc.sql("""
            select organisation.id, organisation.slug, organisation.name, organisation.family, organisation.place,
                   organisation.description, organisation.logo, affiliation.since
            from directory.affiliation
            join directory.organisation on organisation.id = affiliation.organisation_id
            where affiliation.network_id = :network
              and not exists (select from directory.retirement where organisation_id = organisation.id)
            order by lower(organisation.name) collate "und-x-icu", organisation.slug
            """)
                .paramSource(Parameters.with("network", network))
                .query(With.class)
                .list();
    }

    /** Once is enough: whoever is in already stays so since then. */
    void begin(NetworkId network, OrganisationId organisation) {
        jdbc.sql("""
            insert into directory.affiliation (network_id, organisation_id, since)
            values (:network, :organisation, :now)
            on conflict do nothing
            """)
                .paramSource(of(network, organisation).and("now", time.instant()))
                .update();
    }

    void end(NetworkId network, OrganisationId organisation) {
        jdbc.sql("""
            delete from directory.affiliation
            where network_id = :network
              and organisation_id = :organisation
            """).paramSource(of(network, organisation)).update();
    }

    private static Parameters of(NetworkId network, OrganisationId organisation) {
        return Parameters.with("network", network).and("organisation", organisation);
    }
}
