package express.needs;

import express.base.NetworkId;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices that those who coordinate networks read of each other. */
@Repository
@Transactional
class Board {

    private static final String SELECT = """
        select id, direction, title, words, language, step, way, groups, languages, until, country, version
        from needs.notice
        """;

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void show(UUID wish, Direction direction, Said said, @Nullable String country) {
        jdbc.sql("""
            insert into needs.notice (id, direction, title, words, language, step, way, groups, languages, until,
                country, version)
            values (:id, :direction, :title, :words, :language, :step, :way, cast(:groups as text[]),
                cast(:languages as text[]), :until, :country, 1)
            on conflict (id) do update
            set title = excluded.title, words = excluded.words, language = excluded.language, step = excluded.step,
                way = excluded.way, groups = excluded.groups, languages = excluded.languages,
                until = excluded.until, country = excluded.country, version = notice.version + 1
            """)
                .paramSource(Rows.columns(said)
                        .and("id", wish)
                        .and("direction", direction)
                        .and("country", country))
                .update();
    }

    void takeDown(UUID wish) {
        jdbc.sql("delete from needs.notice where id = :id").param("id", wish).update();
    }

    @Transactional(readOnly = true)
    List<Notice> list(Direction direction, LocalDate today) {
        return jdbc.sql(SELECT + " where direction = :direction and until >= :today")
                .paramSource(Parameters.with("direction", direction).and("today", today))
                .query(Board::notice)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Notice> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Board::notice)
                .optional();
    }

    /** A notice and whose it is: for the post only, nobody else gets an answer. */
    record Whose(UUID id, UUID network) {

        NetworkId whose() {
            return new NetworkId(network);
        }
    }

    @Transactional(readOnly = true)
    List<Whose> listWhose() {
        return jdbc.sql("""
            select notice.id, wish.network_id as network
            from needs.notice
            join needs.wish on wish.id = notice.id
            """).query(Whose.class).list();
    }

    /** When networks come and go, a country may be said that was not, or no longer. */
    void say(UUID wish, @Nullable String country) {
        jdbc.sql("""
            update needs.notice
            set country = :country
            where id = :id
              and country is distinct from :country
            """)
                .paramSource(Parameters.with("id", wish).and("country", country))
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                Rows.said(row),
                row.getString("country"),
                row.getInt("version"));
    }
}
