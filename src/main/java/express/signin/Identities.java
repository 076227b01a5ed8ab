package express.signin;

import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who people are to outside identity providers. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Identities {

    record Identity(String issuer, String subject, Instant since) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Identities(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("""
            select person_id
            from signin.identity
            where issuer = :issuer
              and subject = :subject
            """)
                .paramSource(Parameters.with("issuer", issuer).and("subject", subject))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Tells whether it could be done: somebody has one identity at each provider. */
    boolean link(String issuer, String subject, PersonId person) {
        return jdbc.sql("""
            insert into signin.identity (issuer, subject, person_id, since)
            values (:issuer, :subject, :person, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.with("issuer", issuer)
                                .and("subject", subject)
                                .and("person", person)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    List<Identity> list(PersonId person) {
        return jdbc.sql("""
            select issuer, subject, since
            from signin.identity
            where person_id = :person
            order by since
            """)
                .paramSource(Parameters.with("person", person))
                .query(Identity.class)
                .list();
    }
}
