package express.journeys;

import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Removes files whose time has come, with all that hangs on them and the key of their trail. */
@Repository
@Transactional
class Retention {

    private final JdbcClient jdbc;
    private final Noting noting;

    Retention(JdbcClient jdbc, Noting noting) {
        this.jdbc = jdbc;
        this.noting = noting;
    }

    int removeAsked(Instant end) {
        return gone(jdbc.sql("""
            delete from journeys.journey
            where state = 'ASKED'
              and opened_at < :end
            returning id
            """)
                .paramSource(Parameters.with("end", end))
                .query(UUID.class)
                .list());
    }

    int removeClosed(Instant end) {
        return gone(jdbc.sql("""
            delete from journeys.journey
            where state = 'CLOSED'
              and state_since < :end
            returning id
            """)
                .paramSource(Parameters.with("end", end))
                .query(UUID.class)
                .list());
    }

    /** Those that nobody may hold, and nobody owns: the person took back their yes, and has no account to read it. */
    int removeUnheld(Instant end) {
        return gone(jdbc.sql("""
            delete from journeys.journey
            where state = 'CLOSED'
              and person_id is null
              and state_since < :end
              and not journeys.is_held(id)
            returning id
            """)
                .paramSource(Parameters.with("end", end))
                .query(UUID.class)
                .list());
    }

    private int gone(List<UUID> ids) {
        ids.stream().map(JourneyId::new).forEach(id -> {
            noting.forget(id);
            noting.tell(new JourneysEvents.Erased(id));
        });
        return ids.size();
    }
}
