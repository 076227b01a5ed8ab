package express.needs;

import express.base.NetworkId;
import express.base.Parameters;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the sides of possible meetings have said to each other. */
@Repository
@Transactional
class Answers {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Answers(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(UUID need, UUID offer, Direction side, boolean agrees) {}

    /** What was said about one's own wish, by the other one's id. */
    @Transactional(readOnly = true)
    Map<UUID, Standing> of(Wish wish) {
        Map<UUID, Standing> standings = new HashMap<>();
        for (Row row : jdbc.sql("""
            select need_id as need, offer_id as offer, side, agrees
            from needs.answer
            where need_id = :wish or offer_id = :wish
            """).param("wish", wish.id()).query(Row.class).list()) {
            UUID other = new Pair(row.need(), row.offer()).of(wish.direction().other());
            Standing before = standings.getOrDefault(other, Standing.NEW);
            standings.put(other, before.with(row.side(), row.agrees()));
        }
        return standings;
    }

    /** Said again, it replaces what was said before. */
    void say(Pair pair, Direction side, NetworkId network, boolean agrees) {
        Parameters row = Parameters.with("need", pair.need())
                .and("offer", pair.offer())
                .and("side", side)
                .and("agrees", agrees)
                .and("network", network)
                .and("now", time.instant());
        jdbc.sql("""
            insert into needs.answer (need_id, offer_id, side, agrees, at)
            values (:need, :offer, :side, :agrees, :now)
            on conflict (need_id, offer_id, side) do update
            set agrees = excluded.agrees, at = excluded.at
            where answer.agrees <> excluded.agrees
            """).paramSource(row).update();
        jdbc.sql("""
            insert into needs.name (need_id, offer_id, side, network_id)
            values (:need, :offer, :side, :network)
            on conflict (need_id, offer_id, side) do nothing
            """).paramSource(row).update();
    }

    /** Who stands at the other end, once both have agreed. */
    @Transactional(readOnly = true)
    Optional<NetworkId> findName(Pair pair, Direction side) {
        return jdbc
                .sql("""
                    select network_id
                    from needs.name
                    where need_id = :need
                      and offer_id = :offer
                      and side = :side
                    """)
                .paramSource(Parameters.with("need", pair.need())
                        .and("offer", pair.offer())
                        .and("side", side))
                .query(UUID.class)
                .list()
                .stream()
                .map(NetworkId::new)
                .findFirst();
    }

    /** An agreement of which the other side was not written to yet. */
    record Untold(UUID need, UUID offer, Direction side) {

        Pair pair() {
            return new Pair(need, offer);
        }
    }

    @Transactional(readOnly = true)
    List<Untold> listUntold() {
        return jdbc.sql("""
            select need_id as need, offer_id as offer, side
            from needs.answer
            where told_at is null
              and agrees
            order by at
            limit 500
            """).query(Untold.class).list();
    }

    /** Whether it was not told before. */
    boolean tell(Untold answer) {
        return jdbc.sql("""
            update needs.answer
            set told_at = :now
            where need_id = :need
              and offer_id = :offer
              and side = :side
              and told_at is null
            """)
                        .paramSource(Parameters.of(answer).and("now", time.instant()))
                        .update()
                == 1;
    }
}
