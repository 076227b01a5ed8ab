package express.plans;

import express.base.Ids;
import express.base.NetworkId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who brought which action into which state, and when. Nothing of it is changed afterwards. */
@Repository
@Transactional
class Moves {

    private static final String ALL = """
        select action_id as action, before, state, reason, moved_at as at, moved_by as by
        from plans.move
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Moves(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void add(Action action, @Nullable State before, State state, String reason, PersonId by) {
        jdbc.sql("""
            insert into plans.move (id, action_id, network_id, before, state, reason, moved_at, moved_by)
            values (:id, :action, :network, :before, :state, :reason, :now, :by)
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("action", action.id())
                        .and("network", action.network())
                        .and("before", before)
                        .and("state", state)
                        .and("reason", reason)
                        .and("now", time.instant())
                        .and("by", by))
                .update();
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Move> listOf(UUID action) {
        return jdbc.sql(ALL + """
            where action_id = :action
            order by id desc
            """)
                .paramSource(Parameters.with("action", action))
                .query(Move.class)
                .list();
    }

    /** Those of a network since a moment, in the order in which they happened. */
    @Transactional(readOnly = true)
    List<Move> listSince(NetworkId network, Instant since) {
        return jdbc.sql(ALL + """
            where network_id = :network
              and moved_at >= :since
            order by id
            """)
                .paramSource(Parameters.with("network", network).and("since", since))
                .query(Move.class)
                .list();
    }
}
