package express.interpreting;

import express.base.Parameters;
import java.util.List;
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

    void keep(Ruling ruling) {
        jdbc.sql("""
            insert into interpreting.ruling (house_id, sending_id, request_id, taken, reason, by_id, at)
            values (:house, :sending, :request, :taken, :reason, :by, :at)
            """).paramSource(Parameters.of(ruling)).update();
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
