package express.ties;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the organisations of networks say of their ties, and what they said before. */
@Repository
@Transactional
class Declarations {

    private static final String ALL = """
        select organisation_id as organisation, other_id as other, kinds, strength, purpose, for_them, said_at, ended_at
        from ties.declaration
        """;

    private final JdbcClient jdbc;

    Declarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said today. */
    @Transactional(readOnly = true)
    List<Declaration> list(NetworkId network) {
        return jdbc.sql(ALL + """
            where network_id = :network
              and ended_at is null
            order by organisation_id, other_id
            """)
                .paramSource(Parameters.with("network", network))
                .query(Declaration.class)
                .list();
    }

    /** What was said at that moment. */
    @Transactional(readOnly = true)
    List<Declaration> listAt(NetworkId network, Instant at) {
        return jdbc.sql(ALL + """
            where network_id = :network
              and said_at <= :at
              and (ended_at is null or ended_at > :at)
            order by organisation_id, other_id
            """)
                .paramSource(Parameters.with("network", network).and("at", at))
                .query(Declaration.class)
                .list();
    }

    /** All that an organisation ever said, latest first. */
    @Transactional(readOnly = true)
    List<Declaration> listOf(NetworkId network, OrganisationId organisation) {
        return jdbc.sql(ALL + """
            where network_id = :network
              and organisation_id = :organisation
            order by said_at desc, other_id
            """)
                .paramSource(of(network, organisation))
                .query(Declaration.class)
                .list();
    }

    /** Whether an organisation said anything there, or anything was said of it. */
    @Transactional(readOnly = true)
    boolean knows(NetworkId network, OrganisationId organisation) {
        return jdbc.sql("""
            select exists (
                select from ties.declaration
                where network_id = :network
                  and :organisation in (organisation_id, other_id))
            """)
                .paramSource(of(network, organisation))
                .query(Boolean.class)
                .single();
    }

    /** Lets the colleagues of an organisation say it one after the other. */
    void lock(NetworkId network, OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ties ' || :network || :organisation, 0))")
                .paramSource(of(network, organisation))
                .query()
                .listOfRows();
    }

    /** Takes the place of what it said of the same organisation before. */
    void add(NetworkId network, Declaration said) {
        Parameters row = Parameters.of(said).and("network", network);
        jdbc.sql("""
            update ties.declaration
            set ended_at = :saidAt
            where network_id = :network
              and organisation_id = :organisation
              and other_id = :other
              and ended_at is null
            """).paramSource(row).update();
        jdbc.sql("""
            insert into ties.declaration (
                network_id, organisation_id, other_id, kinds, strength, purpose, for_them, said_at)
            values (:network, :organisation, :other, :kinds, :strength, :purpose, :forThem, :saidAt)
            """).paramSource(row).update();
    }

    private static Parameters of(NetworkId network, OrganisationId organisation) {
        return Parameters.with("network", network).and("organisation", organisation);
    }
}
