package express.accompaniment;

import express.base.Parameters;
import express.journeys.CaseFile;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules wait for, such as the answer to a referral: told here when it begins, changes and ends, so that the
 * list of cases is read by one index and asks nobody.
 */
@Repository
@Transactional
public class Waits {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Waits(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Somebody's turn begins, or is another's from now on.
     *
     * @param about names it in the module that waits
     * @param due nothing, if there is no day
     */
    public void tell(CaseFile journey, UUID about, Awaited who, @Nullable LocalDate due) {
        jdbc.sql("""
            insert into accompaniment.wait (network_id, journey_id, about, who, due, since)
            values (:network, :journey, :about, :who, cast(:due as date), :now)
            on conflict (network_id, about) do update
            set who = excluded.who, due = excluded.due
            """)
                .paramSource(Plans.of(journey)
                        .and("about", about)
                        .and("who", who)
                        .and("due", due == null ? null : due.toString())
                        .and("now", time.instant()))
                .update();
    }

    public void end(UUID about) {
        jdbc.sql("delete from accompaniment.wait where about = :about")
                .paramSource(Parameters.with("about", about))
                .update();
    }
}
