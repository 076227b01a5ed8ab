package express.services;

import express.base.Parameters;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When anything of a service was last written, as numbers that go on: triggers of its tables note it. */
@Repository
@Transactional(readOnly = true)
class ServiceChanges {

    record Change(UUID service, long change) {}

    private final JdbcClient jdbc;

    ServiceChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long last() {
        return jdbc.sql("select coalesce(max(change), 0) from services.change")
                .query(Long.class)
                .single();
    }

    /** In the order in which they were noted. */
    List<Change> after(long change, int most) {
        return jdbc.sql("""
            select service_id as service, change
            from services.change
            where change > :change
            order by change
            limit :most
            """)
                .paramSource(Parameters.with("change", change).and("most", most))
                .query(Change.class)
                .list();
    }
}
