package express.handovers;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.writing.DraftId;
import express.writing.Ownership.Owned;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offers; the database shows a viewer those of their organisations and those that they made. */
@Repository
@Transactional
class Offers {

    private static final int LONGEST_TITLE = 300;

    private static final String OFFER = """
        select id, practice_id as practice, title, language, from_id as "from", to_id as "to", in_stead, words,
               offered_at, outcome, ended_at
        from handovers.offer
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Offers(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Nothing, if the practice is offered to somebody already; of two who offer it at once one does. */
    Optional<Offer> make(Owned practice, OrganisationId to, boolean inStead, String words, PersonId by) {
        UUID id = Ids.next();
        boolean made = jdbc.sql("""
            insert into handovers.offer (
                id, practice_id, title, language, from_id, to_id, in_stead, words, offered_at, offered_by)
            values (:id, :practice, :title, :language, :from, :to, :inStead, :words, :now, :by)
            on conflict (practice_id) where outcome is null do nothing
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("practice", practice.id().value())
                                .and("title", title(practice))
                                .and("language", practice.language())
                                .and("from", practice.organisation())
                                .and("to", to)
                                .and("inStead", inStead)
                                .and("words", words)
                                .and("now", time.instant())
                                .and("by", by))
                        .update()
                > 0;
        return made ? find(id) : Optional.empty();
    }

    private static String title(Owned practice) {
        return practice.title().substring(0, Math.min(practice.title().length(), LONGEST_TITLE));
    }

    @Transactional(readOnly = true)
    Optional<Offer> find(UUID id) {
        return jdbc.sql(OFFER + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Offer.class)
                .optional();
    }

    /** Makes whoever else would end it wait. */
    Offer lock(UUID id) {
        return jdbc.sql(OFFER + "where id = :id for update")
                .paramSource(Parameters.with("id", id))
                .query(Offer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The one that waits for an answer. */
    @Transactional(readOnly = true)
    Optional<Offer> findWaiting(DraftId practice) {
        return jdbc.sql(OFFER + "where practice_id = :practice and outcome is null")
                .paramSource(Parameters.with("practice", practice.value()))
                .query(Offer.class)
                .optional();
    }

    /** All that the viewer may see, those that wait first. */
    @Transactional(readOnly = true)
    List<Offer> list() {
        return jdbc.sql(OFFER + """
            order by outcome is not null, id desc
            limit 100
            """).query(Offer.class).list();
    }

    void end(UUID id, Offer.Outcome outcome, PersonId by) {
        jdbc.sql("""
            update handovers.offer
            set outcome = :outcome, ended_at = :now, ended_by = :by
            where id = :id
            """)
                .paramSource(Parameters.with("id", id)
                        .and("outcome", outcome)
                        .and("now", time.instant())
                        .and("by", by))
                .update();
    }
}
