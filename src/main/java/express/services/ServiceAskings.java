package express.services;

import express.base.Parameters;
import express.people.Tokens;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which services were asked about; of the secret in the letter only its hash is kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ServiceAskings {

    private final JdbcClient jdbc;
    private final InstantSource time;

    ServiceAskings(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<ServiceAsking> find(ServiceId service) {
        return jdbc.sql("""
            select service_id as service, asked_at, reminded_at, answered_at
            from services.asking
            where service_id = :service
            """)
                .paramSource(Parameters.with("service", service.value()))
                .query(ServiceAsking.class)
                .optional();
    }

    Optional<ServiceAsking> find(String secret) {
        return jdbc.sql("""
            select service_id as service, asked_at, reminded_at, answered_at
            from services.link
            join services.asking using (service_id)
            where secret_hash = :hash
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(ServiceAsking.class)
                .optional();
    }

    /** Takes the place of what was asked before, and of the links in those letters. */
    void begin(ServiceId service) {
        jdbc.sql("""
            delete from services.asking
            where service_id = :service
            """).paramSource(Parameters.with("service", service.value())).update();
        jdbc.sql("""
            insert into services.asking (service_id, asked_at)
            values (:service, :now)
            """)
                .paramSource(Parameters.with("service", service.value()).and("now", time.instant()))
                .update();
    }

    void add(ServiceId service, String secret) {
        jdbc.sql("""
            insert into services.link (secret_hash, service_id)
            values (:hash, :service)
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)).and("service", service.value()))
                .update();
    }

    void reminded(ServiceId service) {
        jdbc.sql("""
            update services.asking
            set reminded_at = :now
            where service_id = :service
            """)
                .paramSource(Parameters.with("service", service.value()).and("now", time.instant()))
                .update();
    }

    /** Whether this was the first answer. */
    boolean answer(ServiceId service) {
        return jdbc.sql("""
            update services.asking
            set answered_at = :now
            where service_id = :service
              and answered_at is null
            """)
                        .paramSource(Parameters.with("service", service.value()).and("now", time.instant()))
                        .update()
                > 0;
    }
}
