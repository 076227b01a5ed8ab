package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was decided about sheets that did not count by themselves. */
@Repository
@Transactional
class Rulings {

    private final JdbcClient jdbc;

    Rulings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that counted until another took its place is decided about anew. */
    void keep(Ruling ruling) {
        jdbc.sql("""
            insert into interpreting.ruling (house_id, sending_id, request_id, taken, reason, by_id, at)
            values (:house, :sending, :request, :taken, :reason, :by, :at)
            on conflict (house_id, sending_id) do update
            set taken = excluded.taken, reason = excluded.reason, by_id = excluded.by_id, at = excluded.at
            """).paramSource(Parameters.of(ruling)).update();
    }

    /** A sheet about which nobody has decided. */
    record Waiting(UUID request, Instant at) {}

    /** Those of a house, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> listWaiting(OrganisationId house, int most) {
        return jdbc.sql("""
            select waiting.request, waiting.at
            from (
                select request_id as request, sending_id, at
                from interpreting.sheet
                where house_id = :house
                  and contested
                union all
                select request_id, sending_id, at
                from interpreting.spare_sheet
                where house_id = :house) as waiting
            where not exists (
                select from interpreting.ruling
                where ruling.house_id = :house
                  and ruling.sending_id = waiting.sending_id)
            order by waiting.at, waiting.sending_id
            limit :most
            """)
                .paramSource(Parameters.with("house", house).and("most", most))
                .query(Waiting.class)
                .list();
    }

    /** In the order in which they were made. */
    @Transactional(readOnly = true)
    public List<Ruling> list(Request request) {
        return jdbc.sql("""
            select house_id as house, sending_id as sending, request_id as request, taken, reason, by_id as by, at
            from interpreting.ruling
            where house_id = :house
              and request_id = :request
            order by at, sending_id
            """)
                .paramSource(Parameters.with("house", request.house()).and("request", request.id()))
                .query(Ruling.class)
                .list();
    }
}
