package express.needs;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import express.needs.Initiative.Happening;
import express.needs.Initiative.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What networks do together, each for its own people. */
@Repository
@Transactional
class Initiatives {

    private static final String SELECT = """
        select id, network_id, other_id, need_id, offer_id, way, title, words, language, source, begins, state,
               begun_at, version
        from needs.initiative
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Initiatives(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Of a meeting there is one: whoever comes second gets that of the first. */
    UUID begin(Initiative begun) {
        int fresh = jdbc.sql("""
            insert into needs.initiative (id, network_id, other_id, need_id, offer_id, way, title, words, language,
                source, begins, state, begun_at, version)
            values (:id, :network, :other, :need, :offer, :way, :title, :words, :language, :source, :begins, :state,
                :begunAt, 1)
            on conflict (need_id, offer_id) do nothing
            """).paramSource(Parameters.of(begun)).update();
        if (fresh == 1) {
            note(begun.id(), 1, begun.network(), begun.state(), "");
            return begun.id();
        }
        return findOf(new Pair(begun.need(), begun.offer())).orElseThrow(NotFound::new);
    }

    /** One of the same finding that still goes on; who else asks waits for the end of the transaction. */
    Optional<UUID> findSame(NetworkId network, String source) {
        Parameters row = Parameters.with("network", network).and("source", source);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('initiative ' || :network || :source, 0))")
                .paramSource(row)
                .query()
                .listOfRows();
        return jdbc.sql("""
            select id
            from needs.initiative
            where network_id = :network
              and source = :source
              and state not in ('DONE', 'STOPPED')
            order by id
            limit 1
            """).paramSource(row).query(UUID.class).optional();
    }

    private void note(UUID id, int version, NetworkId by, State state, String words) {
        jdbc.sql("""
            insert into needs.happening (initiative_id, version, at, network_id, state, words)
            values (:id, :version, :now, :network, :state, :words)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("version", version)
                        .and("now", time.instant())
                        .and("network", by)
                        .and("state", state)
                        .and("words", words))
                .update();
    }

    /** What one of both tells of it. */
    record Told(State state, @Nullable Way way, @Nullable LocalDate begins, String words) {}

    /** Whether nobody has written it since it was read. */
    boolean tell(Initiative read, NetworkId by, Told told) {
        int changed = jdbc.sql("""
            update needs.initiative
            set state = :state, way = :way, begins = :begins, version = version + 1
            where id = :id
              and version = :version
            """)
                .paramSource(Parameters.of(told).and("id", read.id()).and("version", read.version()))
                .update();
        if (changed == 1) {
            note(read.id(), read.version() + 1, by, told.state(), told.words());
        }
        return changed == 1;
    }

    @Transactional(readOnly = true)
    Initiative get(NetworkId network, UUID id) {
        return jdbc.sql(SELECT + " where id = :id and (network_id = :network or other_id = :network)")
                .paramSource(Parameters.with("network", network).and("id", id))
                .query(Initiatives::initiative)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever looks sees those of their own networks only. */
    @Transactional(readOnly = true)
    Optional<Initiative> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Initiatives::initiative)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<UUID> findOf(Pair pair) {
        return jdbc.sql("select id from needs.initiative where need_id = :need and offer_id = :offer")
                .paramSource(Parameters.of(pair))
                .query(UUID.class)
                .optional();
    }

    /** Those that go on first, the latest first. */
    @Transactional(readOnly = true)
    List<Initiative> list(NetworkId network) {
        return jdbc.sql(SELECT + """
             where network_id = :network or other_id = :network
            order by state in ('DONE', 'STOPPED'), begun_at desc, id
            """)
                .paramSource(Parameters.with("network", network))
                .query(Initiatives::initiative)
                .list();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Happening> history(Initiative initiative) {
        return jdbc.sql("""
            select version, at, network_id as network, state, words
            from needs.happening
            where initiative_id = :id
            order by version desc
            """).param("id", initiative.id()).query(Happening.class).list();
    }

    private static Initiative initiative(ResultSet row, int number) throws SQLException {
        UUID other = row.getObject("other_id", UUID.class);
        return new Initiative(
                row.getObject("id", UUID.class),
                new NetworkId(row.getObject("network_id", UUID.class)),
                other == null ? null : new NetworkId(other),
                row.getObject("need_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                Optional.ofNullable(row.getString("way")).map(Way::valueOf).orElse(null),
                row.getString("title"),
                row.getString("words"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("source"),
                row.getObject("begins", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
