package express.applications;

import express.base.Parameters;
import express.base.PersonId;
import express.database.Installation;
import express.people.KeyedHash;
import express.people.Tokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who are asked to stand surety. Their link can be made anew from the secret of the installation, and only so. */
@Repository
@Transactional
class Guarantors {

    private static final String ALL = """
        select application_id as application, id, name, relation, share, until, state, invited_at, answered_at, amount,
               person_id as person, freed, freed_at, freed_told
        from applications.guarantor
        """;

    private final JdbcClient jdbc;
    private final KeyedHash secrets;

    Guarantors(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.secrets = new KeyedHash(installation, "applications.guarantor");
    }

    String secret(UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secrets.of(id.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Transactional(readOnly = true)
    List<Guarantor> list(UUID application) {
        return jdbc.sql(ALL + """
            where application_id = :application
            order by id
            """)
                .paramSource(Parameters.with("application", application))
                .query(Guarantor.class)
                .list();
    }

    /** Those who are the person themselves. */
    @Transactional(readOnly = true)
    List<Guarantor> listOf(PersonId person) {
        return jdbc.sql(ALL + """
            where person_id = :person
            order by id
            """)
                .paramSource(Parameters.with("person", person))
                .query(Guarantor.class)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Guarantor> find(String secret) {
        return jdbc.sql(ALL + "where secret_hash = :hash")
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(Guarantor.class)
                .optional();
    }

    void add(Guarantor it) {
        jdbc.sql("""
            insert into applications.guarantor (
                application_id, id, name, relation, share, secret_hash, until, state, invited_at)
            values (:application, :id, :name, :relation, :share, :hash, :until, :state, :invitedAt)
            """)
                .paramSource(Parameters.of(it).and("hash", Tokens.digest(secret(it.id()))))
                .update();
    }

    /** Whether it still stood as it was seen. */
    boolean answer(
            Guarantor seen,
            Guarantor.State next,
            @Nullable Instant now,
            @Nullable BigDecimal amount,
            @Nullable PersonId person) {
        return jdbc.sql("""
            update applications.guarantor
            set state = :next, answered_at = :now, amount = :amount, person_id = :person
            where application_id = :application
              and id = :id
              and state = :state
            """)
                        .paramSource(Parameters.with("application", seen.application())
                                .and("id", seen.id())
                                .and("state", seen.state())
                                .and("next", next)
                                .and("now", now)
                                .and("amount", amount)
                                .and("person", person))
                        .update()
                == 1;
    }

    /** Applications in these states whose guarantors were told nothing since. */
    @Transactional(readOnly = true)
    List<UUID> listToFree(Set<Application.State> states, int most) {
        return jdbc.sql("""
            select distinct application.id
            from applications.guarantor
            join applications.application on application.id = guarantor.application_id
            where guarantor.state = 'ACCEPTED'
              and guarantor.freed is null
              and application.state = any (cast(:states as text[]))
            limit :most
            """)
                .paramSource(Parameters.with("states", List.copyOf(states)).and("most", most))
                .query(UUID.class)
                .list();
    }

    void free(Guarantor seen, Aftermath.End end, Instant now, boolean told) {
        jdbc.sql("""
            update applications.guarantor
            set freed = :end, freed_at = :now, freed_told = :told
            where application_id = :application and id = :id
            """)
                .paramSource(Parameters.with("application", seen.application())
                        .and("id", seen.id())
                        .and("end", end)
                        .and("now", now)
                        .and("told", told))
                .update();
    }

    void bind(Guarantor seen) {
        jdbc.sql("""
            update applications.guarantor
            set freed = null, freed_at = null, freed_told = false
            where application_id = :application and id = :id
            """)
                .paramSource(Parameters.with("application", seen.application()).and("id", seen.id()))
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("""
            update applications.guarantor
            set person_id = null
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
