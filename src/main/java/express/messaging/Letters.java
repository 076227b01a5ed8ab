package express.messaging;

import express.base.Ids;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Settings;
import express.database.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The letters that wait, and what is still known of those that have left. */
@Repository
@Transactional(label = Changes.APART)
class Letters {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Settings settings;

    Letters(JdbcClient jdbc, InstantSource time, Settings settings) {
        this.jdbc = jdbc;
        this.time = time;
        this.settings = settings;
    }

    /** What became of a letter. */
    enum End {
        SENT,
        /** In a demonstration: it stands on the page and went nowhere. */
        SHOWN,
        FAILED
    }

    private record Row(
            UUID id,
            @Nullable PersonId person,
            Channel channel,
            String recipient,
            String address,
            String written,
            Instant now,
            @Nullable Instant until) {}

    UUID post(Recipient to, Written written, @Nullable Instant until) {
        var row = new Row(
                Ids.next(),
                to.person(),
                to.channel(),
                to.name(),
                to.address(),
                JSON.writeValueAsString(written),
                time.instant(),
                until);
        jdbc.sql("""
            insert into messaging.letter (
                id, person_id, channel, recipient, address, written, written_at, state, tries, next_try, expires_at)
            values (
                :id, :person, :channel, :recipient, :address, cast(:written as jsonb), :now, 'WAITING', 0, :now, :until)
            """).paramSource(Parameters.of(row)).update();
        return row.id();
    }

    /** Takes the letter that has been due for the longest; nobody else gets it until the lease ends. */
    Optional<Posted> claim(Collection<Channel> channels, Duration lease) {
        Instant now = time.instant();
        return jdbc.sql("""
            update messaging.letter
            set tries = tries + 1, next_try = :lease
            where id = (
                select id
                from messaging.letter
                where state = 'WAITING'
                  and channel = any (:channels)
                  and next_try <= :now
                order by next_try, id
                limit 1
                for update skip locked)
            returning id, channel, recipient, address, written, written_at, tries,
                      coalesce(expires_at <= :now, false) as late
            """)
                .paramSource(
                        Parameters.with("channels", channels).and("now", now).and("lease", now.plus(lease)))
                .query(Letters::posted)
                .optional();
    }

    private static Posted posted(ResultSet row, int number) throws SQLException {
        return new Posted(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("address"),
                JSON.readValue(row.getString("written"), Written.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getBoolean("late"));
    }

    /** Its words go with it, except in a demonstration, which shows them. */
    void end(Posted letter, End end) {
        jdbc.sql("""
            update messaging.letter
            set state = :end, ended_at = :now, next_try = null,
                written = case when :keep then written end
            where id = :id
              and state = 'WAITING'
            """)
                .paramSource(Parameters.with("id", letter.id())
                        .and("end", end)
                        .and("now", time.instant())
                        .and("keep", settings.demo()))
                .update();
    }

    /**
     * Changes nothing if another node has taken it over meanwhile. A letter that runs out before is looked at when it
     * does, so that its words are not kept for longer.
     */
    void putBack(Posted letter, Duration pause) {
        jdbc.sql("""
            update messaging.letter
            set next_try = least(cast(:next as timestamptz), expires_at)
            where id = :id
              and tries = :tries
              and state = 'WAITING'
            """)
                .paramSource(Parameters.with("id", letter.id())
                        .and("tries", letter.tries())
                        .and("next", time.instant().plus(pause)))
                .update();
    }

    /** How many wait and how many could not be handed over in the last month. */
    record Count(long waiting, long failed) {}

    @Transactional(readOnly = true)
    Count count() {
        return jdbc.sql("""
            select count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'FAILED' and ended_at > :monthAgo) as failed
            from messaging.letter
            """)
                .paramSource(Parameters.with("monthAgo", time.instant().minus(Duration.ofDays(30))))
                .query(Count.class)
                .single();
    }

    int removeEndedBefore(Instant time) {
        return jdbc.sql("""
            delete from messaging.letter
            where ended_at < :time
            """).paramSource(Parameters.with("time", time)).update();
    }

    private record Exported(
            Instant writtenAt,
            Channel channel,
            String address,
            String state,
            @Nullable String subject) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("at", writtenAt.toString());
            fields.put("channel", channel.name());
            fields.put("address", address);
            Optional.ofNullable(subject).ifPresent(it -> fields.put("subject", it));
            fields.put("state", state);
            return fields;
        }
    }

    List<Map<String, Object>> export(PersonId person) {
        return jdbc.sql("""
            select written_at, channel, address, state, written ->> 'subject' as subject
            from messaging.letter
            where person_id = :person
            order by written_at, id
            """).paramSource(Parameters.with("person", person)).query(Exported.class).list().stream()
                .map(Exported::fields)
                .toList();
    }

    void forget(String address) {
        jdbc.sql("""
            delete from messaging.letter
            where lower(address) = lower(:address)
              and person_id is null
            """).paramSource(Parameters.with("address", address)).update();
    }

    void forget(String address, String name) {
        jdbc.sql("""
            delete from messaging.letter
            where lower(address) = lower(:address)
              and person_id is null
              and (state <> 'WAITING' or recipient = :name)
            """)
                .paramSource(Parameters.with("address", address).and("name", name))
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("""
            delete from messaging.letter
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
