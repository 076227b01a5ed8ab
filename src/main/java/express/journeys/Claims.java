package express.journeys;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrets by which people tie a file to their account: made by who has the case, used once, within a fortnight. */
@Repository
class Claims {

    static final String PURPOSE = "journeys-claims";

    private static final Duration LIFE = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Journeys journeys;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    Claims(JdbcClient jdbc, Journeys journeys, InstantSource time, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A secret that opens the file once; an older one that was not used does not any more. */
    @Transactional
    String make(CaseFile journey) {
        String secret = Tokens.secret();
        jdbc.sql("""
            insert into journeys.claim (secret_hash, network_id, journey_id, until)
            values (:hash, :network, :id, :until)
            """)
                .paramSource(Journeys.of(journey)
                        .and("hash", Tokens.digest(secret))
                        .and("until", time.instant().plus(LIFE)))
                .update();
        return secret;
    }

    /**
     * The file of which it is, which is this person's from now on; nothing, if it is not to be had by it. By somebody who cannot
     * have it the secret is not used up.
     */
    @Transactional(propagation = Propagation.NEVER)
    Optional<JourneyId> redeem(Viewer viewer, String secret) {
        return Acting.inBackground(
                PURPOSE,
                () -> transaction.execute(status -> {
                    Optional<JourneyId> tied = take(secret).flatMap(id -> tie(id, viewer));
                    if (tied.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return tied;
                }));
    }

    private Optional<JourneyId> take(String secret) {
        return jdbc.sql("""
            delete from journeys.claim
            where secret_hash = :hash
              and until > :now
            returning journey_id
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)).and("now", time.instant()))
                .query(UUID.class)
                .optional()
                .map(JourneyId::new);
    }

    private Optional<JourneyId> tie(JourneyId id, Viewer viewer) {
        PersonId person = viewer.id();
        return journeys.find(id)
                .filter(journey -> JourneysAccess.mayClaim(viewer, journey.holder()))
                .filter(journey -> journey.person() == null || journey.person().equals(person))
                .filter(journey -> journeys.tie(journey, person))
                .map(CaseFile::id);
    }

    @Transactional
    int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from journeys.claim
            where until < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
