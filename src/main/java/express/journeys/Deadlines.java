package express.journeys;

import express.base.Ids;
import express.base.NetworkId;
import express.base.Parameters;
import express.base.PersonId;
import express.journeys.Deadline.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days that bite, and which of them are so near that there is something to do. */
@Repository
@Transactional
class Deadlines {

    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Deadline> list(CaseFile journey) {
        return jdbc.sql("""
            select id, kind, day
            from journeys.deadline
            where journey_id = :id
            order by day, id
            """)
                .paramSource(Journeys.of(journey))
                .query(Deadline.class)
                .list();
    }

    void add(CaseFile journey, Kind kind, LocalDate day) {
        jdbc.sql("""
            insert into journeys.deadline (network_id, journey_id, id, kind, day)
            values (:network, :id, :deadline, :kind, :day)
            """)
                .paramSource(Journeys.of(journey)
                        .and("deadline", Ids.next())
                        .and("kind", kind)
                        .and("day", day))
                .update();
    }

    void remove(CaseFile journey, UUID deadline) {
        list(journey).stream().filter(it -> it.id().equals(deadline)).forEach(it -> remove(journey, it));
    }

    /** With what was to be done before it. */
    private void remove(CaseFile journey, Deadline deadline) {
        jdbc.sql("""
            delete from journeys.deadline
            where journey_id = :id
              and id = :deadline
            """)
                .paramSource(Journeys.of(journey).and("deadline", deadline.id()))
                .update();
        jdbc.sql("""
            delete from journeys.task
            where journey_id = :id
              and key in (:task, :own)
              and day = :day
              and done_at is null
            """)
                .paramSource(Journeys.of(journey)
                        .and("task", deadline.kind().task(false))
                        .and("own", deadline.kind().task(true))
                        .and("day", deadline.day()))
                .update();
    }

    /** The day on which a permit runs out is one: there is never more than one of it. */
    void follow(CaseFile journey, @Nullable LocalDate permit) {
        list(journey).stream()
                .filter(it -> it.kind() == Kind.PERMIT && !it.day().equals(permit))
                .forEach(it -> remove(journey, it));
        if (permit != null && list(journey).stream().noneMatch(it -> it.kind() == Kind.PERMIT)) {
            add(journey, Kind.PERMIT, permit);
        }
    }

    /**
     * One that is near.
     *
     * @param lead who leads, or else who accompanies; nothing, if nobody does
     * @param person whose it is, if they have an account
     */
    record Near(
            UUID id,
            NetworkId network,
            UUID journey,
            Kind kind,
            LocalDate day,
            @Nullable PersonId lead,
            @Nullable PersonId person) {}

    /** Those of files that go on, of which nobody was told yet. */
    List<Near> listUntold(Kind kind, LocalDate until, int most) {
        return jdbc.sql("""
            select deadline.id, deadline.network_id as network, deadline.journey_id as journey, deadline.kind,
                   deadline.day, worker.person_id as lead, journey.person_id as person
            from journeys.deadline
            join journeys.journey on journey.network_id = deadline.network_id
                and journey.id = deadline.journey_id
                and journey.state in ('OPEN', 'PAUSED')
            left join lateral (
                select case_worker.person_id
                from journeys.case_worker
                where case_worker.journey_id = deadline.journey_id
                  and case_worker.until is null
                order by case_worker.leads desc, case_worker.since, case_worker.id
                limit 1) worker on true
            where deadline.tasked_at is null
              and deadline.kind = :kind
              and deadline.day <= :until
            order by deadline.day, deadline.id
            limit :most
            """)
                .paramSource(Parameters.with("kind", kind).and("until", until).and("most", most))
                .query(Near.class)
                .list();
    }

    /** Whether nobody else had. */
    boolean told(UUID deadline, Instant at) {
        return jdbc.sql("""
            update journeys.deadline
            set tasked_at = :at
            where id = :id
              and tasked_at is null
            """)
                        .paramSource(Parameters.with("id", deadline).and("at", at))
                        .update()
                == 1;
    }
}
