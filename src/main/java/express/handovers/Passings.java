package express.handovers;

import express.base.OrganisationId;
import express.base.Parameters;
import express.practices.PracticeId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations had a practice one after the other; everybody may read it. */
@Repository
@Transactional
class Passings {

    record Passing(OrganisationId from, OrganisationId to, Instant at) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Passings(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void note(PracticeId practice, OrganisationId from, OrganisationId to) {
        jdbc.sql("""
            insert into handovers.passing (practice_id, number, from_id, to_id, at)
            select :practice, coalesce(max(number), 0) + 1, :from, :to, :now
            from handovers.passing
            where practice_id = :practice
            """)
                .paramSource(Parameters.with("practice", practice.value())
                        .and("from", from)
                        .and("to", to)
                        .and("now", time.instant()))
                .update();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Passing> list(PracticeId practice) {
        return jdbc.sql("""
            select from_id as "from", to_id as "to", at
            from handovers.passing
            where practice_id = :practice
            order by number desc
            """)
                .paramSource(Parameters.with("practice", practice.value()))
                .query(Passing.class)
                .list();
    }
}
