package express.breakouts;

import express.base.Parameters;
import express.breakouts.Problem.Pair;
import express.breakouts.Problem.Pin;
import express.gatherings.Gathering;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who should or should not sit together, and who sits where whatever else happens. */
@Repository
@Transactional
class Bonds {

    private final JdbcClient jdbc;
    private final RuleSets desks;

    Bonds(JdbcClient jdbc, RuleSets desks) {
        this.jdbc = jdbc;
        this.desks = desks;
    }

    @Transactional(readOnly = true)
    List<Pair> listPairs(UUID gathering) {
        return jdbc.sql("""
            select one_id as one, other_id as other, together
            from breakouts.pair
            where gathering_id = :gathering
            order by one_id, other_id
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Pair.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Pin> listPins(UUID gathering) {
        return jdbc.sql("""
            select guest_id as guest, session_id as session
            from breakouts.pin
            where gathering_id = :gathering
            order by guest_id, session_id
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Pin.class)
                .list();
    }

    /** The same two are named once, whoever comes first. */
    void pair(Gathering gathering, UUID one, UUID other, boolean together) {
        desks.hold(gathering);
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        jdbc.sql("""
            insert into breakouts.pair (gathering_id, one_id, other_id, together)
            values (:gathering, :one, :other, :together)
            on conflict (gathering_id, one_id, other_id) do update
            set together = excluded.together
            """)
                .paramSource(Parameters.with("gathering", gathering.id())
                        .and("one", inOrder ? one : other)
                        .and("other", inOrder ? other : one)
                        .and("together", together))
                .update();
    }

    void part(Gathering gathering, UUID one, UUID other) {
        jdbc.sql("""
            delete from breakouts.pair
            where gathering_id = :gathering
              and one_id in (:one, :other)
              and other_id in (:one, :other)
            """)
                .paramSource(Parameters.with("gathering", gathering.id())
                        .and("one", one)
                        .and("other", other))
                .update();
    }

    /** @param round of which the session is one: nobody sits in two of them */
    void pin(Gathering gathering, UUID guest, UUID session, Collection<UUID> round) {
        desks.hold(gathering);
        jdbc.sql("""
            delete from breakouts.pin
            where gathering_id = :gathering
              and guest_id = :guest
              and session_id = any (cast(:round as uuid[]))
            """)
                .paramSource(Parameters.with("gathering", gathering.id())
                        .and("guest", guest)
                        .and("round", round))
                .update();
        jdbc.sql("""
            insert into breakouts.pin (gathering_id, guest_id, session_id)
            values (:gathering, :guest, :session)
            """)
                .paramSource(Parameters.with("gathering", gathering.id())
                        .and("guest", guest)
                        .and("session", session))
                .update();
    }

    void unpin(Gathering gathering, UUID guest, UUID session) {
        jdbc.sql("""
            delete from breakouts.pin
            where gathering_id = :gathering
              and guest_id = :guest
              and session_id = :session
            """)
                .paramSource(Parameters.with("gathering", gathering.id())
                        .and("guest", guest)
                        .and("session", session))
                .update();
    }
}
