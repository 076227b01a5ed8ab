package express.accompaniment;

import express.base.PersonId;
import express.journeys.CaseFile;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How accompaniments ended, also those that began again. */
@Repository
@Transactional
class Closings {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Closings(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Closing> list(CaseFile journey) {
        return jdbc.sql("""
            select id, outcome, words, closed_at, closed_by, agreed, otherwise, answered_at, reopened_at
            from accompaniment.closing
            where journey_id = :journey
            order by id desc
            """).paramSource(Plans.of(journey)).query(Closing.class).list();
    }

    void add(CaseFile journey, UUID id, CaseFile.Outcome outcome, String words, PersonId by) {
        jdbc.sql("""
            insert into accompaniment.closing (network_id, journey_id, id, outcome, words, closed_at, closed_by)
            values (:network, :journey, :id, :outcome, :words, :now, :by)
            """)
                .paramSource(Plans.of(journey)
                        .and("id", id)
                        .and("outcome", outcome)
                        .and("words", words)
                        .and("by", by)
                        .and("now", time.instant()))
                .update();
    }

    /** Whether the person had not said before how they see it. */
    boolean answer(CaseFile journey, UUID id, boolean agreed, String otherwise) {
        return jdbc.sql("""
            update accompaniment.closing
            set agreed = :agreed, otherwise = :otherwise, answered_at = :now
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and answered_at is null
              and reopened_at is null
            """)
                        .paramSource(Plans.of(journey)
                                .and("id", id)
                                .and("agreed", agreed)
                                .and("otherwise", otherwise)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    void reopen(CaseFile journey, PersonId by) {
        jdbc.sql("""
            update accompaniment.closing
            set reopened_at = :now, reopened_by = :by
            where network_id = :network
              and journey_id = :journey
              and reopened_at is null
            """)
                .paramSource(Plans.of(journey).and("by", by).and("now", time.instant()))
                .update();
    }
}
