package express.journeys;

import express.base.Ids;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has which case. The first is whoever opened the file: the database sees to that. */
@Repository
@Transactional
public class CaseWorkers {

    /** An adviser and the time in which they have the case. */
    public record CaseWorker(
            UUID id,
            PersonId person,
            boolean leads,
            Instant since,
            @Nullable Instant until) {

        public boolean goesOn() {
            return until == null;
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    CaseWorkers(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Who leads stands first, who had it once last. */
    @Transactional(readOnly = true)
    public List<CaseWorker> list(JourneyId journey) {
        return jdbc.sql("""
            select id, person_id as person, leads, since, until
            from journeys.case_worker
            where journey_id = :journey
            order by until desc nulls first, leads desc, since, id
            """)
                .paramSource(Parameters.with("journey", journey.value()))
                .query(CaseWorker.class)
                .list();
    }

    /** Whoever has it already keeps it. */
    void add(CaseFile journey, PersonId person) {
        jdbc.sql("""
            insert into journeys.case_worker (network_id, journey_id, id, holder_id, person_id, leads, since)
            values (:network, :id, :worker, :holder, :person, false, :now)
            on conflict do nothing
            """)
                .paramSource(of(journey, person).and("worker", Ids.next()).and("holder", journey.holder()))
                .update();
    }

    /** From now on this one leads, who has the case already. */
    void lead(CaseFile journey, PersonId person) {
        jdbc.sql("""
            update journeys.case_worker
            set leads = false
            where journey_id = :id
              and leads
              and until is null
              and person_id <> :person
            """).paramSource(of(journey, person)).update();
        jdbc.sql("""
            update journeys.case_worker
            set leads = true
            where journey_id = :id
              and person_id = :person
              and until is null
            """).paramSource(of(journey, person)).update();
    }

    void end(CaseFile journey, PersonId person) {
        jdbc.sql("""
            update journeys.case_worker
            set until = :now, leads = false
            where journey_id = :id
              and person_id = :person
              and until is null
            """).paramSource(of(journey, person)).update();
    }

    private Parameters of(CaseFile journey, PersonId person) {
        return Journeys.of(journey).and("person", person).and("now", time.instant());
    }
}
