package express.messaging;

import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a demonstration, latest first. Their ids begin with the time, so they order them. */
@Repository
@Transactional(readOnly = true)
class ShownLetters {

    static final int PAGE = 20;
    static final UUID END_OF_TIME = new UUID(-1, -1);

    private final JdbcClient jdbc;

    ShownLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Shown(UUID id, Channel channel, String recipient, String address, Written written, Instant writtenAt) {}

    /**
     * @param newer behind which letter the page before begins, if there is one
     * @param older behind which letter the next page begins, if there is one
     */
    record Page(
            List<Shown> letters,
            @Nullable UUID newer,
            @Nullable UUID older) {

        static Page of(List<Shown> letters, boolean hasNewer, boolean hasOlder) {
            return new Page(
                    letters,
                    hasNewer && !letters.isEmpty() ? letters.getFirst().id() : null,
                    hasOlder && !letters.isEmpty() ? letters.getLast().id() : null);
        }
    }

    Page listOlderThan(UUID id) {
        List<Shown> found = list("""
            select id, channel, recipient, address, written, written_at
            from messaging.letter
            where id < :id
              and written is not null
            order by id desc
            limit :most
            """, id);
        return Page.of(firstPage(found), !id.equals(END_OF_TIME), found.size() > PAGE);
    }

    Page listNewerThan(UUID id) {
        List<Shown> found = list("""
            select id, channel, recipient, address, written, written_at
            from messaging.letter
            where id > :id
              and written is not null
            order by id
            limit :most
            """, id);
        return Page.of(firstPage(found).reversed(), found.size() > PAGE, true);
    }

    private List<Shown> list(String sql, UUID id) {
        return jdbc.sql(sql)
                .paramSource(Parameters.with("id", id).and("most", PAGE + 1))
                .query(ShownLetters::shown)
                .list();
    }

    private static List<Shown> firstPage(List<Shown> found) {
        return found.subList(0, Math.min(PAGE, found.size()));
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("address"),
                Letters.JSON.readValue(row.getString("written"), Written.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
