package express.attendance;

import express.base.Parameters;
import express.gatherings.Gathering;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words that are spoken in sessions, and how often somebody typed a wrong one. */
@Repository
@Transactional
class SpokenWords {

    static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final InstantSource time;

    SpokenWords(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(UUID session, String word) {}

    /** By session. */
    @Transactional(readOnly = true)
    Map<UUID, String> list(UUID gathering) {
        return jdbc.sql("""
            select session_id as session, word
            from attendance.word
            where gathering_id = :gathering
            """).paramSource(Parameters.with("gathering", gathering)).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::session, Row::word));
    }

    void put(Gathering gathering, UUID session, String word) {
        jdbc.sql("""
            insert into attendance.word (session_id, gathering_id, host_id, word, set_at)
            values (:session, :gathering, :host, :word, :now)
            on conflict (session_id) do update
            set word = excluded.word,
                set_at = excluded.set_at
            """)
                .paramSource(Parameters.with("session", session)
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("word", word)
                        .and("now", time.instant()))
                .update();
    }

    /** Counts a wrong try; of many at once each is counted. How many there are left. */
    @Transactional(propagation = Propagation.MANDATORY)
    int miss(Gathering gathering, UUID session, UUID participant) {
        int tries = jdbc.sql("""
            insert into attendance.attempt (participant_id, session_id, gathering_id, host_id, tries, tried_at)
            values (:participant, :session, :gathering, :host, 1, :now)
            on conflict (participant_id, session_id) do update
            set tries = attempt.tries + 1,
                tried_at = excluded.tried_at
            returning tries
            """)
                .paramSource(Parameters.with("session", session)
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("participant", participant)
                        .and("now", time.instant()))
                .query(Integer.class)
                .single();
        return Math.max(0, MOST_TRIES - tries);
    }

    /** Somebody who tries at once in two windows waits here. */
    @Transactional(propagation = Propagation.MANDATORY)
    int left(UUID session, UUID participant) {
        return MOST_TRIES
                - jdbc.sql("""
                    select tries
                    from attendance.attempt
                    where participant_id = :participant
                      and session_id = :session
                    for update
                    """)
                        .paramSource(Parameters.with("session", session).and("participant", participant))
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID participant) {
        jdbc.sql("""
            delete from attendance.attempt
            where participant_id = :participant
            """).paramSource(Parameters.with("participant", participant)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID gathering) {
        for (String table : new String[] {"attendance.attempt", "attendance.word"}) {
            jdbc.sql("delete from " + table + " where gathering_id = :gathering")
                    .paramSource(Parameters.with("gathering", gathering))
                    .update();
        }
    }
}
