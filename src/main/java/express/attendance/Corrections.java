package express.attendance;

import express.base.Ids;
import express.base.Parameters;
import express.base.Viewer;
import express.gatherings.Gathering;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What hosts said otherwise than it was known: each time a row more, with who, when, and what stood there before. */
@Repository
@Transactional
class Corrections {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Corrections(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The earliest first: the latest of each counts. */
    @Transactional(readOnly = true)
    List<Correction> list(UUID gathering, Optional<UUID> participant) {
        return jdbc.sql("""
            select id, participant_id as participant, session_id as session, day, before, after, by_id, at
            from attendance.correction
            where gathering_id = :gathering
            """ + (participant.isPresent() ? "  and participant_id = :participant" : "") + """

            order by at, id
            """)
                .paramSource(Parameters.with("gathering", gathering).and("participant", participant.orElse(null)))
                .query(Correction.class)
                .list();
    }

    /** Nothing, if it is as it was. */
    void correct(Viewer by, Gathering gathering, UUID participant, UUID session, int before, int after) {
        add(by, gathering, participant, session, null, before, after);
    }

    void mark(Viewer by, Gathering gathering, UUID participant, LocalDate day, boolean there) {
        add(by, gathering, participant, null, day, there ? 0 : 1, there ? 1 : 0);
    }

    private void add(
            Viewer by,
            Gathering gathering,
            UUID participant,
            @Nullable UUID session,
            @Nullable LocalDate day,
            int before,
            int after) {
        if (before == after) {
            return;
        }
        var row = new Correction(Ids.next(), participant, session, day, before, after, by.id(), time.instant());
        jdbc.sql("""
            insert into attendance.correction (
                id, gathering_id, host_id, participant_id, session_id, day, before, after, by_id, at)
            values (:id, :gathering, :host, :participant, :session, :day, :before, :after, :byId, :at)
            """)
                .paramSource(Parameters.of(row).and("gathering", gathering.id()).and("host", gathering.host()))
                .update();
    }

    private record Hours(UUID session, Instant beganAt, Instant endedAt) {}

    /** When sessions really were, where it was otherwise than planned. */
    @Transactional(readOnly = true)
    Map<UUID, Stretch> hours(UUID gathering) {
        return jdbc.sql("""
            select session_id as session, began_at, ended_at
            from attendance.hours
            where gathering_id = :gathering
            """).paramSource(Parameters.with("gathering", gathering)).query(Hours.class).list().stream()
                .collect(Collectors.toMap(Hours::session, it -> new Stretch(it.beganAt(), it.endedAt())));
    }

    void time(Viewer by, Gathering gathering, UUID session, Stretch hours) {
        jdbc.sql("""
            insert into attendance.hours (session_id, gathering_id, host_id, began_at, ended_at, by_id, set_at)
            values (:session, :gathering, :host, :from, :until, :by, :now)
            on conflict (session_id) do update
            set began_at = excluded.began_at,
                ended_at = excluded.ended_at,
                by_id = excluded.by_id,
                set_at = excluded.set_at
            """)
                .paramSource(Parameters.of(hours)
                        .and("session", session)
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("by", by.id())
                        .and("now", time.instant()))
                .update();
    }
}
