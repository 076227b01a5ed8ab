package express.upkeep;

import express.base.Parameters;
import express.people.Tokens;
import express.practices.PracticeId;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked; of the secret in the letter only its hash is kept. */
@Repository
@Transactional
class Inquiries {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Inquiries(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Optional<Inquiry> find(PracticeId practice) {
        return jdbc.sql("""
            select practice_id, asked_at, reminded_at, answered_at
            from upkeep.asking
            where practice_id = :practice
            """)
                .paramSource(Parameters.with("practice", practice.value()))
                .query(Inquiry.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Inquiry> find(String secret) {
        return jdbc.sql("""
            select practice_id, asked_at, reminded_at, answered_at
            from upkeep.link
            join upkeep.asking using (practice_id)
            where secret_hash = :hash
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(Inquiry.class)
                .optional();
    }

    /** Takes the place of what was asked before, and of the links in those letters. */
    void begin(PracticeId practice) {
        forget(practice);
        jdbc.sql("""
            insert into upkeep.asking (practice_id, asked_at)
            values (:practice, :now)
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("now", time.instant()))
                .update();
    }

    /** The links in the letters lead nowhere any more. */
    void forget(PracticeId practice) {
        jdbc.sql("""
            delete from upkeep.asking
            where practice_id = :practice
            """).paramSource(Parameters.with("practice", practice.value())).update();
    }

    void add(PracticeId practice, String secret) {
        jdbc.sql("""
            insert into upkeep.link (secret_hash, practice_id)
            values (:hash, :practice)
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)).and("practice", practice.value()))
                .update();
    }

    void reminded(PracticeId practice) {
        jdbc.sql("""
            update upkeep.asking
            set reminded_at = :now
            where practice_id = :practice
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("now", time.instant()))
                .update();
    }

    /** Whether this was the first answer. */
    boolean answer(PracticeId practice) {
        return jdbc.sql("""
            update upkeep.asking
            set answered_at = :now
            where practice_id = :practice
              and answered_at is null
            """)
                        .paramSource(
                                Parameters.with("practice", practice.value()).and("now", time.instant()))
                        .update()
                > 0;
    }
}
