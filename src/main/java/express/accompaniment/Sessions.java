package express.accompaniment;

import express.base.NotFound;
import express.base.Parameters;
import express.journeys.CaseFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Talks with one person, and how much time they and the workshops took. */
@Repository
@Transactional
class Sessions {

    /** Minutes of one person, alone and with others. */
    record Hours(long individual, long collective) {}

    /** A workshop in which they were. */
    record Attended(LocalDate heldOn, String module, int minutes) {}

    private static final String ALL = """
        select id, at, minutes, way, topics, next_step, note, interpreter, by_id as by, version
        from accompaniment.session
        where journey_id = :journey
        """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes, in the order in which they are offered. */
    @Transactional(readOnly = true)
    List<String> listTopics() {
        return jdbc.sql("select code from accompaniment.topic order by place")
                .query(String.class)
                .list();
    }

    /** What is to come first, then the latest. */
    @Transactional(readOnly = true)
    List<Session> list(CaseFile journey) {
        return jdbc.sql(ALL + " order by minutes is not null, at desc, id")
                .paramSource(Plans.of(journey))
                .query(Session.class)
                .list();
    }

    @Transactional(readOnly = true)
    Session get(CaseFile journey, UUID id) {
        return find(journey, id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Session> find(CaseFile journey, UUID id) {
        return jdbc.sql(ALL + " and id = :id")
                .paramSource(Plans.of(journey).and("id", id))
                .query(Session.class)
                .optional();
    }

    void add(CaseFile journey, Session session) {
        jdbc.sql("""
            insert into accompaniment.session (
                network_id, journey_id, id, at, minutes, way, topics, next_step, note, interpreter, by_id)
            values (:network, :journey, :id, :at, :minutes, :way, :topics, :nextStep, :note, :interpreter, :by)
            """).paramSource(with(journey, session)).update();
    }

    private static Parameters with(CaseFile journey, Session session) {
        return Parameters.of(session)
                .and("network", journey.network())
                .and("journey", journey.id().value());
    }

    /** Whether nobody else wrote since that version. */
    boolean change(CaseFile journey, Session session) {
        return jdbc.sql("""
            update accompaniment.session
            set at = :at, minutes = :minutes, way = :way, topics = :topics, next_step = :nextStep, note = :note,
                interpreter = :interpreter, version = version + 1
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and version = :version
            """).paramSource(with(journey, session)).update() == 1;
    }

    /** Whether it still was to come. */
    boolean move(CaseFile journey, UUID id, Instant at) {
        return jdbc.sql("""
            update accompaniment.session
            set at = :at, version = version + 1
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and minutes is null
            """)
                        .paramSource(Plans.of(journey).and("id", id).and("at", at))
                        .update()
                == 1;
    }

    /** One that did not take place; whether it still was to come. */
    boolean cancel(CaseFile journey, UUID id) {
        return jdbc.sql("""
            delete from accompaniment.session
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and minutes is null
            """).paramSource(Plans.of(journey).and("id", id)).update() == 1;
    }

    @Transactional(readOnly = true)
    Hours hours(CaseFile journey) {
        return jdbc.sql("""
            select (select coalesce(sum(minutes), 0)
                    from accompaniment.session
                    where journey_id = :journey) as individual,
                   (select coalesce(sum(minutes), 0)
                    from accompaniment.presence
                    where journey_id = :journey) as collective
            """).paramSource(Plans.of(journey)).query(Hours.class).single();
    }

    @Transactional(readOnly = true)
    List<Attended> listAttended(CaseFile journey) {
        return jdbc.sql("""
            select workshop.held_on, workshop.module, presence.minutes
            from accompaniment.presence
            join accompaniment.workshop on workshop.network_id = presence.network_id
                and workshop.id = presence.workshop_id
            where presence.journey_id = :journey
            order by workshop.held_on desc, workshop.id
            """)
                .paramSource(Plans.of(journey))
                .query(Attended.class)
                .list();
    }

    /** Of those who were closed long ago. */
    int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from accompaniment.session
            where exists (
                select from accompaniment.closing
                where closing.network_id = session.network_id
                  and closing.journey_id = session.journey_id
                  and closing.reopened_at is null
                  and closing.closed_at < :end)
            """).paramSource(Parameters.with("end", end)).update();
    }
}
