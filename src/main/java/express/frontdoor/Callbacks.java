package express.frontdoor;

import express.base.Parameters;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has asked to be called. Works behind the {@link Doorway}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Callbacks {

    private final JdbcClient jdbc;

    Callbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Callback> find(Approach approach) {
        return jdbc.sql("""
            select id, organisation_id as organisation, hour, asked_at
            from frontdoor.callback
            where approach_id = :approach
            """)
                .paramSource(Parameters.with("approach", approach.id()))
                .query(Callback.class)
                .optional();
    }

    /** Whether it was the first: of two that are sent at once one is. */
    boolean add(Approach approach, Callback callback) {
        return jdbc.sql("""
            insert into frontdoor.callback (id, approach_id, organisation_id, hour, asked_at)
            values (:id, :approach, :organisation, :hour, :askedAt)
            on conflict (approach_id) do nothing
            """)
                        .paramSource(Parameters.of(callback).and("approach", approach.id()))
                        .update()
                == 1;
    }

    void remove(Callback callback) {
        jdbc.sql("delete from frontdoor.callback where id = :id")
                .paramSource(Parameters.with("id", callback.id()))
                .update();
    }
}
