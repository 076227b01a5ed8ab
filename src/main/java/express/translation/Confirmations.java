package express.translation;

import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which texts somebody vouches for. */
@Repository
@Transactional
class Confirmations {

    /** One that ended, as the database kept it. */
    record Ended(Instant confirmedAt, @Nullable PersonId confirmedBy, Instant endedAt) {}

    /** Of the source and the wording that somebody stands by. */
    record Hashed(String key, byte[] hash) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Confirmations(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<Confirmation> list(Locale language) {
        return jdbc.sql("""
            select key, hash, confirmed_at, confirmed_by
            from translation.confirmation
            where language = :language
            """)
                .paramSource(Parameters.with("language", language))
                .query(Confirmation.class)
                .list();
    }

    /** What is confirmed, and not by whom: anybody may know. */
    @Transactional(readOnly = true)
    public List<Hashed> listVouched(Locale language) {
        return jdbc.sql("select key, hash from translation.list_vouched(:language)")
                .paramSource(Parameters.with("language", language))
                .query(Hashed.class)
                .list();
    }

    /** Whoever confirms last what has changed vouches for it; what is confirmed already stays as it was. */
    void confirm(Wording wording, PersonId reader) {
        jdbc.sql("""
            insert into translation.confirmation (key, language, hash, confirmed_at, confirmed_by)
            values (:key, :language, :hash, :now, :reader)
            on conflict (key, language) do update
            set hash = excluded.hash, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
            where confirmation.hash <> excluded.hash
            """)
                .paramSource(of(wording)
                        .and("hash", wording.hash())
                        .and("now", time.instant())
                        .and("reader", reader))
                .update();
    }

    /** Those of a text that ended, the latest first. */
    @Transactional(readOnly = true)
    public List<Ended> listEnded(Wording wording) {
        return jdbc.sql("""
            select confirmed_at, confirmed_by, ended_at
            from translation.former
            where key = :key
              and language = :language
            order by ended_at desc, id desc
            """).paramSource(of(wording)).query(Ended.class).list();
    }

    /** By whoever did, or an operator; who it was, and when, is kept. */
    void takeBack(Wording wording) {
        jdbc.sql("""
            delete from translation.confirmation
            where key = :key
              and language = :language
            """).paramSource(of(wording)).update();
    }

    private static Parameters of(Wording wording) {
        return Parameters.with("key", wording.key()).and("language", wording.language());
    }
}
