package express.journeys;

import express.base.Parameters;
import express.people.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which somebody without an account takes a yes back. Each receipt has its own; only their hashes are kept,
 * and of each yes those of the newest receipts.
 */
@Repository
@Transactional
class ConsentLinks {

    /** So long a link says that the yes has ended, and then nothing. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final InstantSource time;

    ConsentLinks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    String make(CaseFile journey, Consent consent) {
        String secret = Tokens.secret();
        jdbc.sql("""
            insert into journeys.consent_link (secret_hash, network_id, journey_id, consent_id, made_at)
            values (:hash, :network, :id, :consent, :now)
            """)
                .paramSource(Journeys.of(journey)
                        .and("hash", Tokens.digest(secret))
                        .and("consent", consent.id())
                        .and("now", time.instant()))
                .update();
        return secret;
    }

    /** To which yes it leads, as {@link Revealing#PURPOSE}. */
    @Transactional(readOnly = true)
    Optional<UUID> find(String secret) {
        return jdbc.sql("""
            select consent.id
            from journeys.consent_link
            join journeys.consent on consent.network_id = consent_link.network_id
                and consent.id = consent_link.consent_id
            where consent_link.secret_hash = :hash
              and coalesce(least(consent.withdrawn_at, consent.until), 'infinity') > :end
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret))
                        .and("end", time.instant().minus(AFTERWARDS)))
                .query(UUID.class)
                .optional();
    }

    int removeEndedBefore(Instant end) {
        return jdbc.sql("""
            delete from journeys.consent_link
            where journeys.ended_before(network_id, consent_id, :end)
            """).paramSource(Parameters.with("end", end)).update();
    }
}
