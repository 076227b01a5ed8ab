package express.journeys;

import express.base.Ids;
import express.base.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Raises tasks for whoever leads a case, or else has it, from other modules, as the work that the database lets. */
@Repository
@Transactional
public class Raising {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Raising(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * The same is not raised again while it waits.
     *
     * @param key the message key of what is to be done
     */
    public void raise(CaseFile journey, String key, int days) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        jdbc.sql("""
            insert into journeys.task (network_id, journey_id, id, key, words, owner_id, own, due, made_at)
            select :network, :id, :task, :key, '', (
                select person_id
                from journeys.case_worker
                where journey_id = :id
                  and until is null
                order by leads desc, since, id
                limit 1), false, :due, :now
            where not exists (
                select from journeys.task
                where journey_id = :id
                  and key = :key
                  and done_at is null)
            """)
                .paramSource(Journeys.of(journey)
                        .and("task", Ids.next())
                        .and("key", key)
                        .and("due", today.plusDays(days))
                        .and("now", time.instant()))
                .update();
    }

    /**
     * What was raised by that key has been done.
     *
     * @param by nobody, if they have no account
     */
    public void settle(CaseFile journey, String key, @Nullable PersonId by) {
        jdbc.sql("""
            update journeys.task
            set done_at = :now, done_by = :by
            where journey_id = :id
              and key = :key
              and done_at is null
            """)
                .paramSource(Journeys.of(journey).and("key", key).and("by", by).and("now", time.instant()))
                .update();
    }
}
