package express.accompaniment;

import express.base.Ids;
import express.journeys.CaseFile;
import express.journeys.Category;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say to their plan and to what was written of a talk; nobody else writes here, and nobody changes it. */
@Repository
@Transactional
class Remarks {

    record Remark(UUID id, Category category, @Nullable UUID session, String words, Instant saidAt) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Remarks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<Remark> list(CaseFile journey) {
        return jdbc.sql("""
            select id, category, session_id as session, words, said_at
            from accompaniment.remark
            where journey_id = :journey
            order by id
            """).paramSource(Plans.of(journey)).query(Remark.class).list();
    }

    void add(CaseFile journey, Category category, @Nullable UUID session, String words) {
        jdbc.sql("""
            insert into accompaniment.remark (network_id, journey_id, id, category, session_id, words, said_at)
            values (:network, :journey, :id, :category, :session, :words, :now)
            """)
                .paramSource(Plans.of(journey)
                        .and("id", Ids.next())
                        .and("category", category)
                        .and("session", session)
                        .and("words", words)
                        .and("now", time.instant()))
                .update();
    }
}
