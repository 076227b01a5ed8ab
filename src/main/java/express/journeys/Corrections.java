package express.journeys;

import express.base.Ids;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say is otherwise in their files, and what was answered. */
@Repository
@Transactional
class Corrections {

    private static final String TASK = "journeys.task.correction";
    private static final int SOON = 3;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Raising raising;

    Corrections(JdbcClient jdbc, InstantSource time, Raising raising) {
        this.jdbc = jdbc;
        this.time = time;
        this.raising = raising;
    }

    @Transactional(readOnly = true)
    List<Correction> list(CaseFile journey) {
        return jdbc.sql("""
            select id, category, words, said_at, taken, answer
            from journeys.correction
            where journey_id = :id
            order by id desc
            """)
                .paramSource(Journeys.of(journey))
                .query(Correction.class)
                .list();
    }

    /** Whoever has the case is to answer it. */
    void add(CaseFile journey, Category category, String words) {
        jdbc.sql("""
            insert into journeys.correction (network_id, journey_id, id, category, words, said_at)
            values (:network, :id, :correction, :category, :words, :now)
            """)
                .paramSource(Journeys.of(journey)
                        .and("correction", Ids.next())
                        .and("category", category)
                        .and("words", words)
                        .and("now", time.instant()))
                .update();
        raising.raise(journey, TASK, SOON);
    }

    void answer(CaseFile journey, UUID correction, boolean taken, String answer, PersonId by) {
        jdbc.sql("""
            update journeys.correction
            set taken = :taken, answer = :answer, answered_at = :now, answered_by = :by
            where journey_id = :id
              and id = :correction
              and answered_at is null
            """)
                .paramSource(Journeys.of(journey)
                        .and("correction", correction)
                        .and("taken", taken)
                        .and("answer", answer)
                        .and("by", by)
                        .and("now", time.instant()))
                .update();
        if (list(journey).stream().noneMatch(Correction::waits)) {
            raising.settle(journey, TASK, by);
        }
    }
}
