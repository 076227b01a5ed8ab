package express.signin;

import express.base.NotFound;
import express.base.Parameters;
import express.base.PersonId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of people. The database shows each person their own, and all to the work that lets people in. */
@Repository
@Transactional
class Passkeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Passkeys(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The name by which devices know the person: random, the same for all of their passkeys. */
    public byte[] handle(PersonId person) {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        jdbc.sql("""
            insert into signin.handle (person_id, handle)
            values (:person, :handle)
            on conflict (person_id) do nothing
            """)
                .paramSource(Parameters.with("person", person).and("handle", fresh))
                .update();
        return findHandle(person).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> findHandle(PersonId person) {
        return jdbc.sql("""
            select handle
            from signin.handle
            where person_id = :person
            """)
                .paramSource(Parameters.with("person", person))
                .query(byte[].class)
                .optional();
    }

    private static final String PASSKEYS = """
        select id, person_id, credential_id, public_key, sign_count, backup_eligible,
               array_to_string(transports, ',') as transports, label, created_at, used_at
        from signin.passkey
        """;

    @Transactional(readOnly = true)
    public List<Passkey> list(PersonId person) {
        return jdbc.sql(PASSKEYS + """
            where person_id = :person
            order by id
            """)
                .paramSource(Parameters.with("person", person))
                .query(Passkey.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Passkey get(UUID id) {
        return jdbc.sql(PASSKEYS + """
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Passkey.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Tells whether it was new: the same key cannot be two people's. */
    public boolean add(Passkey passkey) {
        return jdbc.sql("""
            insert into signin.passkey (id, person_id, credential_id, public_key, sign_count, backup_eligible,
                                        transports, label, created_at)
            values (:id, :personId, :credentialId, :publicKey, :signCount, :backupEligible,
                    string_to_array(:transports, ','), :label, :createdAt)
            on conflict (credential_id) do nothing
            """).paramSource(Parameters.of(passkey)).update() == 1;
    }

    public void rename(UUID id, String label) {
        jdbc.sql("""
            update signin.passkey
            set label = :label
            where id = :id
            """).paramSource(Parameters.with("id", id).and("label", label)).update();
    }

    public void remove(UUID id) {
        jdbc.sql("""
            delete from signin.passkey
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }

    /** Whoever uses the same one at the same time waits until this use is written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Passkey> findForUse(byte[] credentialId) {
        return jdbc.sql(PASSKEYS + """
            where credential_id = :credentialId
            for update
            """)
                .paramSource(Parameters.with("credentialId", credentialId))
                .query(Passkey.class)
                .optional();
    }

    /** Tells whether the challenge is younger than the last use: an answer that was overheard is of no use again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(UUID id, long signCount, Instant posedAt) {
        return jdbc.sql("""
            update signin.passkey
            set sign_count = :signCount,
                used_at = :now
            where id = :id
              and (used_at is null or used_at < :posedAt)
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("signCount", signCount)
                                .and("posedAt", posedAt)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }
}
