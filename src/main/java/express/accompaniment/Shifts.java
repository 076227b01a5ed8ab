package express.accompaniment;

import express.journeys.CaseFile;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which talks somebody would rather have at another time: of each at most one wish, the latest. */
@Repository
@Transactional
class Shifts {

    private static final String ALL = """
        select session_id as session, asker, at, words
        from accompaniment.shift
        where journey_id = :journey
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Shifts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Map<UUID, Shift> list(CaseFile journey) {
        return jdbc.sql(ALL).paramSource(Plans.of(journey)).query(Shift.class).list().stream()
                .collect(Collectors.toMap(Shift::session, Function.identity()));
    }

    @Transactional(readOnly = true)
    Optional<Shift> find(CaseFile journey, UUID session) {
        return jdbc.sql(ALL + " and session_id = :session")
                .paramSource(Plans.of(journey).and("session", session))
                .query(Shift.class)
                .optional();
    }

    void put(CaseFile journey, Shift shift) {
        jdbc.sql("""
            insert into accompaniment.shift (network_id, journey_id, session_id, asker, at, words, asked_at)
            values (:network, :journey, :session, :asker, :at, :words, :now)
            on conflict (network_id, session_id) do update
            set asker = excluded.asker, at = excluded.at, words = excluded.words, asked_at = excluded.asked_at
            """)
                .paramSource(Plans.of(journey)
                        .and("session", shift.session())
                        .and("asker", shift.asker())
                        .and("at", shift.at())
                        .and("words", shift.words())
                        .and("now", time.instant()))
                .update();
    }

    boolean end(CaseFile journey, UUID session) {
        return jdbc.sql("""
            delete from accompaniment.shift
            where network_id = :network
              and session_id = :session
            """)
                        .paramSource(Plans.of(journey).and("session", session))
                        .update()
                == 1;
    }
}
