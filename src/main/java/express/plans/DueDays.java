package express.plans;

import express.base.NetworkId;
import express.base.Parameters;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which actions are near their day or past it, and of which somebody was told. */
@Repository
@Transactional
class DueDays {

    /** So long before the day somebody is reminded. */
    static final int DAYS = 14;

    private final JdbcClient jdbc;
    private final InstantSource time;

    DueDays(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param late whether the day has passed */
    record Due(UUID action, NetworkId network, LocalDate due, boolean late) {}

    /** What was promised and nobody was told of, each for its day and only once for what it is. */
    @Transactional(readOnly = true)
    List<Due> list(LocalDate today) {
        return jdbc.sql("""
            select id as action, network_id as network, due, due < :today as late
            from plans.action
            where state in ('AGREED', 'UNDER_WAY')
              and due <= :until
              and not exists (
                select from plans.reminder
                where reminder.action_id = action.id
                  and reminder.due = action.due
                  and reminder.late = (action.due < :today))
            order by due, id
            """)
                .paramSource(Parameters.with("today", today).and("until", today.plusDays(DAYS)))
                .query(Due.class)
                .list();
    }

    /** Whether nobody else has told it. */
    boolean note(Due due) {
        return jdbc.sql("""
            insert into plans.reminder (action_id, due, late, sent_at)
            values (:action, :due, :late, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.of(due).and("now", time.instant()))
                        .update()
                == 1;
    }
}
