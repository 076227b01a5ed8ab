package express.translation;

import express.base.Ids;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Better words that were proposed: of each person one for each text. */
@Repository
@Transactional
class Proposals {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Proposals(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Proposal> list(Locale language) {
        return jdbc.sql("""
            select id, key, words, proposed_at, proposed_by
            from translation.proposal
            where language = :language
            order by proposed_at desc, id desc
            """)
                .paramSource(Parameters.with("language", language))
                .query(Proposal.class)
                .list();
    }

    void propose(Wording wording, String words, PersonId person) {
        jdbc.sql("""
            insert into translation.proposal (id, key, language, hash, words, proposed_at, proposed_by)
            values (:id, :key, :language, :hash, :words, :now, :person)
            on conflict (key, language, proposed_by) do update
            set hash = excluded.hash, words = excluded.words, proposed_at = excluded.proposed_at
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("key", wording.key())
                        .and("language", wording.language())
                        .and("hash", wording.hash())
                        .and("words", words)
                        .and("now", time.instant())
                        .and("person", person))
                .update();
    }
}
