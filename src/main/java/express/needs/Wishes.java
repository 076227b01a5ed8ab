package express.needs;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The needs and offers of networks, each for its own people. */
@Repository
@Transactional
class Wishes {

    private static final String SELECT = """
        select network_id, id, direction, title, words, language, step, way, groups, languages, until, source,
               withdrawn_at, version, exists (select from needs.notice where notice.id = wish.id) as shown
        from needs.wish
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Wishes(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void add(NetworkId network, UUID id, Direction direction, Said said, @Nullable String source) {
        jdbc.sql("""
            insert into needs.wish (network_id, id, direction, title, words, language, step, way, groups, languages,
                until, source, written_at, version)
            values (:network, :id, :direction, :title, :words, :language, :step, :way, cast(:groups as text[]),
                cast(:languages as text[]), :until, :source, :now, 1)
            """)
                .paramSource(Rows.columns(said)
                        .and("network", network)
                        .and("id", id)
                        .and("direction", direction)
                        .and("source", source)
                        .and("now", time.instant()))
                .update();
    }

    /** One of the same finding that is still open; who else asks waits for the end of the transaction. */
    Optional<UUID> findSame(NetworkId network, Direction direction, String source) {
        Parameters row =
                Parameters.with("network", network).and("direction", direction).and("source", source);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('wish ' || :network || :source, 0))")
                .paramSource(row)
                .query()
                .listOfRows();
        return jdbc.sql("""
            select id
            from needs.wish
            where network_id = :network
              and direction = :direction
              and source = :source
              and withdrawn_at is null
            order by id
            limit 1
            """).paramSource(row).query(UUID.class).optional();
    }

    /** Whether nobody has written it since it was read. */
    boolean change(Wish read, Said said) {
        return jdbc.sql("""
            update needs.wish
            set title = :title, words = :words, language = :language, step = :step, way = :way,
                groups = cast(:groups as text[]), languages = cast(:languages as text[]), until = :until,
                version = version + 1
            where network_id = :network
              and id = :id
              and version = :version
              and withdrawn_at is null
            """)
                        .paramSource(Rows.columns(said)
                                .and("network", read.network())
                                .and("id", read.id())
                                .and("version", read.version()))
                        .update()
                == 1;
    }

    boolean withdraw(Wish wish) {
        return jdbc.sql("""
            update needs.wish
            set withdrawn_at = :now
            where network_id = :network
              and id = :id
              and withdrawn_at is null
            """)
                        .paramSource(Parameters.with("network", wish.network())
                                .and("id", wish.id())
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Wish get(NetworkId network, UUID id) {
        return jdbc.sql(SELECT + " where network_id = :network and id = :id")
                .paramSource(Parameters.with("network", network).and("id", id))
                .query(Wishes::wish)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever looks sees those of their own networks only. */
    @Transactional(readOnly = true)
    Optional<Wish> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Wishes::wish)
                .optional();
    }

    /** Those that go on first, the latest first. */
    @Transactional(readOnly = true)
    List<Wish> list(NetworkId network) {
        return jdbc.sql(SELECT + """
             where network_id = :network
            order by withdrawn_at is not null, written_at desc, id
            """)
                .paramSource(Parameters.with("network", network))
                .query(Wishes::wish)
                .list();
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Wish(
                new NetworkId(row.getObject("network_id", UUID.class)),
                row.getObject("id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                Rows.said(row),
                row.getBoolean("shown"),
                row.getString("source"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getInt("version"));
    }
}
