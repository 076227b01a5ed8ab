package express.adoptions;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import express.practices.PracticeId;
import express.practices.Versions.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is adapted where. */
@Repository
@Transactional
public class Adoptions {

    private static final String ALL = """
        select id, practice_id as practice, version, network_id as network, organisation_id as organisation,
               draft_id as draft, begun_at, state, reports, reported_at, country, opened_at
        from adoptions.adoption
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Adoptions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whether the network does not adapt the practice already; of two who begin at once one does. */
    boolean begin(Adoption adoption, Standing source, @Nullable String country) {
        return jdbc.sql("""
            insert into adoptions.adoption (
                id, practice_id, version, source_country, network_id, organisation_id, draft_id, country, begun_at,
                state, reports, reported_at, told_version, told_withdrawn)
            select :id, :practice, :version, :from, :network, :organisation, :draft,
                   coalesce(:country, (
                    select country
                    from adoptions.adoption
                    where network_id = :network
                      and country is not null
                    order by begun_at desc
                    limit 1)),
                   :begunAt, :state, 0, :reportedAt, :version, false
            on conflict (network_id, practice_id) where state <> 'STOPPED' do nothing
            """)
                        .paramSource(Parameters.of(adoption)
                                .and("practice", adoption.practice().value())
                                .and("draft", adoption.draft().value())
                                .and("from", source.country())
                                .and("country", country))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    Optional<UUID> findGoingOn(NetworkId network, PracticeId practice) {
        return jdbc.sql("""
            select id
            from adoptions.adoption
            where network_id = :network
              and practice_id = :practice
              and state <> 'STOPPED'
            """)
                .paramSource(Parameters.with("network", network).and("practice", practice.value()))
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Adoption get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Adoption.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** From which practice one came that was adapted and then published. */
    @Transactional(readOnly = true)
    Optional<PracticeId> findSource(PracticeId copy) {
        return jdbc.sql("""
            select practice_id
            from adoptions.adoption
            where draft_id = :copy
            """)
                .paramSource(Parameters.with("copy", copy.value()))
                .query(UUID.class)
                .optional()
                .map(PracticeId::new);
    }

    /** All of a practice, those that go on first. */
    @Transactional(readOnly = true)
    List<Adoption> list(PracticeId practice) {
        return jdbc.sql(ALL + """
            where practice_id = :practice
            order by state = 'STOPPED', begun_at
            """)
                .paramSource(Parameters.with("practice", practice.value()))
                .query(Adoption.class)
                .list();
    }

    /** So many adoptions stand on the page of a network, the latest of them. */
    static final int SHOWN = 30;

    /** What a network adapted, the latest first. */
    @Transactional(readOnly = true)
    List<Adoption> listBy(NetworkId network) {
        return jdbc.sql(ALL + """
            where network_id = :network
            order by begun_at desc, id
            limit :most
            """)
                .paramSource(Parameters.with("network", network).and("most", SHOWN + 1))
                .query(Adoption.class)
                .list();
    }

    /** What other networks than this adapted of these practices, the latest first. */
    @Transactional(readOnly = true)
    List<Adoption> listByOthers(NetworkId network, Collection<PracticeId> practices) {
        return jdbc.sql(ALL + """
            where network_id <> :network
              and practice_id = any (cast(:practices as uuid[]))
            order by begun_at desc, id
            limit :most
            """)
                .paramSource(Parameters.with("network", network)
                        .and(
                                "practices",
                                practices.stream().map(PracticeId::value).toList())
                        .and("most", SHOWN + 1))
                .query(Adoption.class)
                .list();
    }

    /** Those of which somebody may report, the longest unheard of first. */
    @Transactional(readOnly = true)
    List<Adoption> listOf(Viewer viewer) {
        return jdbc.sql(ALL + """
            where organisation_id = any (cast(:organisations as uuid[]))
               or network_id = any (cast(:networks as uuid[]))
            order by state = 'STOPPED', reported_at
            """)
                .paramSource(Parameters.with("organisations", AdoptionsAccess.organisations(viewer))
                        .and("networks", viewer.person().coordinates()))
                .query(Adoption.class)
                .list();
    }

    /** Takes the state that the next report tells, if nobody has reported since this was seen. */
    boolean move(Adoption seen, State then, @Nullable String country) {
        return jdbc.sql("""
            update adoptions.adoption
            set state = :then,
                reports = reports + 1,
                reported_at = :now,
                country = coalesce(:country, country)
            where id = :id
              and reports = :reports
            """)
                        .paramSource(Parameters.with("id", seen.id())
                                .and("reports", seen.reports())
                                .and("then", then)
                                .and("country", country)
                                .and("now", time.instant()))
                        .update()
                > 0;
    }

    void handOver(PracticeId copy, OrganisationId to) {
        jdbc.sql("""
            update adoptions.adoption
            set organisation_id = :to
            where draft_id = :copy
            """)
                .paramSource(Parameters.with("copy", copy.value()).and("to", to))
                .update();
    }

    /** Lets everybody read the copy as it is now, or nobody. */
    void open(UUID id, @Nullable String copy, @Nullable String country) {
        jdbc.sql("""
            update adoptions.adoption
            set opened = cast(:copy as jsonb),
                opened_at = cast(:at as timestamptz),
                country = coalesce(:country, country)
            where id = :id
            """)
                .paramSource(Parameters.with("id", id)
                        .and("copy", copy)
                        .and("at", copy == null ? null : time.instant())
                        .and("country", country))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<String> findOpened(UUID id) {
        return jdbc.sql("""
            select opened
            from adoptions.adoption
            where id = :id
              and opened is not null
            """)
                .paramSource(Parameters.with("id", id))
                .query(String.class)
                .optional();
    }

    /** What those who adapted a practice were last told of it. */
    record Told(UUID adoption, PracticeId practice, int version, boolean withdrawn) {}

    @Transactional(readOnly = true)
    List<Told> listTold() {
        return jdbc.sql("""
            select id as adoption, practice_id as practice, told_version as version, told_withdrawn as withdrawn
            from adoptions.adoption
            where state <> 'STOPPED'
            order by id
            """).query(Told.class).list();
    }

    /** Whether nobody else has told them meanwhile. */
    boolean tell(Told before, Standing now) {
        return jdbc.sql("""
            update adoptions.adoption
            set told_version = :version,
                told_withdrawn = :withdrawn
            where id = :id
              and state <> 'STOPPED'
              and told_version = :toldVersion
              and told_withdrawn = :toldWithdrawn
            """)
                        .paramSource(Parameters.with("id", before.adoption())
                                .and("version", now.version())
                                .and("withdrawn", now.isWithdrawn())
                                .and("toldVersion", before.version())
                                .and("toldWithdrawn", before.withdrawn()))
                        .update()
                > 0;
    }

    /** Those that go on and of which neither was anything heard nor anybody asked for so long. */
    @Transactional(readOnly = true)
    List<UUID> listSilent(Duration silence) {
        return jdbc.sql("""
            select id
            from adoptions.adoption
            where state <> 'STOPPED'
              and greatest(reported_at, reminded_at) <= :before
            order by greatest(reported_at, reminded_at)
            """)
                .paramSource(Parameters.with("before", time.instant().minus(silence)))
                .query(UUID.class)
                .list();
    }

    /** Whether nobody else has asked meanwhile, and nothing was heard. */
    boolean remind(UUID id, Duration silence) {
        Instant now = time.instant();
        return jdbc.sql("""
            update adoptions.adoption
            set reminded_at = :now
            where id = :id
              and state <> 'STOPPED'
              and greatest(reported_at, reminded_at) <= :before
            """)
                        .paramSource(Parameters.with("id", id).and("now", now).and("before", now.minus(silence)))
                        .update()
                > 0;
    }

    /**
     * Practices that went from one country to another.
     *
     * @param to nothing, if the network has not said where it does it
     */
    public record Move(String from, @Nullable String to, long count) {}

    /** All that were ever begun, the most frequent first. */
    @Transactional(readOnly = true)
    public List<Move> listMoves() {
        return jdbc.sql("""
            select source_country as "from", country as "to", count(*) as count
            from adoptions.adoption
            group by source_country, country
            order by count desc, source_country, country
            """).query(Move.class).list();
    }
}
