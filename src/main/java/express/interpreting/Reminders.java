package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is missing of requests, and who was told so: each is reminded and warned once. */
@Repository
@Transactional
class Reminders {

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was over by then and whose sheet or translation has not come; the oldest first. */
    @Transactional(readOnly = true)
    public List<Request> listUnsigned(OrganisationId house, Instant by, int most) {
        return jdbc.sql(Requests.ALL + """
            where house_id = :house
              and state = 'COVERED'
              and begins_at < :by
              and begins_at + minutes * interval '1 minute' < :by
            order by begins_at, id
            limit :most
            """)
                .paramSource(Parameters.with("house", house).and("by", by).and("most", most))
                .query(Request.class)
                .list();
    }

    /** Those of all houses of which nobody was reminded yet. */
    @Transactional(readOnly = true)
    public List<Request> listUnreminded(Instant by, int most) {
        return jdbc.sql(Requests.ALL + """
            where state = 'COVERED'
              and reminded_at is null
              and begins_at < :by
              and begins_at + minutes * interval '1 minute' < :by
            order by begins_at
            limit :most
            """)
                .paramSource(Parameters.with("by", by).and("most", most))
                .query(Request.class)
                .list();
    }

    /** Tells whether its sheet is still awaited and nobody was reminded of it. */
    boolean remind(Request request, Instant at) {
        return jdbc.sql("""
            update interpreting.request
            set reminded_at = :at
            where house_id = :house
              and id = :id
              and state = 'COVERED'
              and reminded_at is null
            """)
                        .paramSource(named(request.house(), request.id()).and("at", at))
                        .update()
                == 1;
    }

    /** What begins soon, was asked for a while ago, and nobody has taken; of which nobody was warned yet, in all houses. */
    @Transactional(readOnly = true)
    public List<Request> listUnwarned(Instant now, Instant until, Instant asked, int most) {
        return jdbc.sql(Requests.ALL + """
            where state = 'OPEN'
              and warned_at is null
              and begins_at > :now
              and begins_at < :until
              and asked_at < :asked
            order by begins_at
            limit :most
            """)
                .paramSource(Parameters.with("now", now)
                        .and("until", until)
                        .and("asked", asked)
                        .and("most", most))
                .query(Request.class)
                .list();
    }

    /** Tells whether nobody has it still, and nobody was warned. */
    boolean warn(Request request, Instant at) {
        return jdbc.sql("""
            update interpreting.request
            set warned_at = :at
            where house_id = :house
              and id = :id
              and state = 'OPEN'
              and warned_at is null
            """)
                        .paramSource(named(request.house(), request.id()).and("at", at))
                        .update()
                == 1;
    }

    /** Who asked says that nobody came; tells whether that is new and no sheet says something else. */
    boolean sayMissed(Request request, Instant at) {
        return jdbc.sql("""
            update interpreting.request
            set missed_said_at = :at
            where house_id = :house
              and id = :id
              and state = 'COVERED'
              and missed_said_at is null
            """)
                        .paramSource(named(request.house(), request.id()).and("at", at))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public boolean isSaidMissed(Request request) {
        return jdbc.sql("""
            select exists (
                select from interpreting.request
                where house_id = :house
                  and id = :id
                  and missed_said_at is not null)
            """)
                .paramSource(named(request.house(), request.id()))
                .query(Boolean.class)
                .single();
    }

    private static Parameters named(OrganisationId house, UUID id) {
        return Parameters.with("house", house).and("id", id);
    }
}
