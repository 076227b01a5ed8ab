package express.visits;

import express.base.Parameters;
import express.gatherings.Gathering;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which sessions of which gatherings study visits are shown. */
@Repository
@Transactional
class Showings {

    record Showing(UUID visit, UUID gathering, UUID session) {}

    private static final String SELECT = """
        select visit_id as visit, gathering_id as gathering, session_id as session
        from visits.showing
        """;

    private final JdbcClient jdbc;

    Showings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Showing> list(StudyVisit visit) {
        return jdbc.sql(SELECT + "where visit_id = :visit order by gathering_id, session_id")
                .paramSource(Parameters.with("visit", visit.id()))
                .query(Showing.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Showing> list(Gathering gathering) {
        return jdbc.sql(SELECT + "where gathering_id = :gathering order by session_id, visit_id")
                .paramSource(Parameters.with("gathering", gathering.id()))
                .query(Showing.class)
                .list();
    }

    void add(StudyVisit visit, Gathering gathering, UUID session) {
        jdbc.sql("""
            insert into visits.showing (visit_id, gathering_id, session_id, host_id)
            values (:visit, :gathering, :session, :host)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("visit", visit.id())
                        .and("gathering", gathering.id())
                        .and("session", session)
                        .and("host", gathering.host()))
                .update();
    }

    void remove(StudyVisit visit, Gathering gathering, UUID session) {
        jdbc.sql("""
            delete from visits.showing
            where visit_id = :visit
              and gathering_id = :gathering
              and session_id = :session
            """)
                .paramSource(Parameters.with("visit", visit.id())
                        .and("gathering", gathering.id())
                        .and("session", session))
                .update();
    }
}
