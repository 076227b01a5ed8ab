package express.referrals;

import express.base.Ids;
import express.base.Parameters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done and said about referrals, and the appointments that were made. */
@Repository
@Transactional
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Parameters of(Referral referral) {
        return Parameters.with("network", referral.network())
                .and("journey", referral.journey().value())
                .and("referral", referral.id());
    }

    void add(Referral referral, Turn turn) {
        jdbc.sql("""
            insert into referrals.turn (network_id, journey_id, referral_id, id, at, move, side, actor_id, words)
            values (:network, :journey, :referral, :id, :at, :move, :side, :actor, :words)
            """)
                .paramSource(of(referral)
                        .and("id", Ids.next())
                        .and("at", turn.at())
                        .and("move", turn.move())
                        .and("side", turn.side())
                        .and("actor", turn.actor())
                        .and("words", turn.words()))
                .update();
    }

    /** In their order. */
    @Transactional(readOnly = true)
    List<Turn> list(Referral referral) {
        return jdbc.sql("""
            select at, move, side, actor_id as actor, words
            from referrals.turn
            where network_id = :network
              and referral_id = :referral
            order by id
            """).paramSource(of(referral)).query(Turn.class).list();
    }
}
