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
        jdbc.sql("""
            delete from journeys.deadline
            where journey_id = :id
              and id = :deadline
            """)
                .paramSource(Journeys.of(journey).and("deadline", deadline))
                .update();
    }

    /** The day on which a permit runs out is one: there is never more than one of it. */
    void follow(CaseFile journey, @Nullable LocalDate permit) {
        jdbc.sql("""
            delete from journeys.deadline
            where journey_id = :id
              and kind = 'PERMIT'
              and day is distinct from cast(:day as date)
            """).paramSource(Journeys.of(journey).and("day", permit)).update();
        if (permit != null && list(journey).stream().noneMatch(it -> it.kind() == Kind.PERMIT)) {
            add(journey, Kind.PERMIT, permit);
        }
    }

    /**
     * One that is near.
     *
     * @param lead who accompanies, if anybody does
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
                   deadline.day, case_worker.person_id as lead, journey.person_id as person
            from journeys.deadline
            join journeys.journey on journey.network_id = deadline.network_id
                and journey.id = deadline.journey_id
                and journey.state in ('OPEN', 'PAUSED')
            left join journeys.case_worker on case_worker.journey_id = deadline.journey_id
                and case_worker.leads
                and case_worker.until is null
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
