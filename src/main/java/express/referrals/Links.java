package express.referrals;

import express.base.Parameters;
import express.people.Tokens;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By which somebody without an account answers. Each letter has its own; only their hashes are kept. */
@Repository
@Transactional
class Links {

    /** Whose link it is, and of what. */
    record Followed(UUID referral, Side side) {}

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String make(Referral referral, Side side, Instant until) {
        String secret = Tokens.secret();
        jdbc.sql("""
            insert into referrals.link (secret_hash, network_id, journey_id, referral_id, side, until)
            values (:hash, :network, :journey, :referral, :side, :until)
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret))
                        .and("network", referral.network())
                        .and("journey", referral.journey().value())
                        .and("referral", referral.id())
                        .and("side", side)
                        .and("until", until))
                .update();
        return secret;
    }

    @Transactional(readOnly = true)
    Optional<Followed> find(String secret, Instant now) {
        return jdbc.sql("""
            select referral_id as referral, side
            from referrals.link
            where secret_hash = :hash
              and until > :now
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)).and("now", now))
                .query(Followed.class)
                .optional();
    }

    int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from referrals.link
            where until < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
