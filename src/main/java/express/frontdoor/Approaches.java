package express.frontdoor;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people said at the front door. Works behind the {@link Doorway}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Approaches {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Approaches(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            UUID id,
            Locale language,
            String answers,
            Instant begunAt,
            @Nullable PersonId typedBy,
            @Nullable OrganisationId typedIn,
            @Nullable Instant confirmedAt) {

        Approach approach() {
            return new Approach(id, language, Answers.read(answers), begunAt, typedBy, typedIn, confirmedAt);
        }
    }

    Optional<Approach> find(UUID id) {
        return jdbc.sql("""
            select id, language, answers, begun_at, typed_by, typed_in, confirmed_at
            from frontdoor.approach
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Row.class)
                .optional()
                .map(Row::approach);
    }

    UUID begin(Locale language, @Nullable PersonId typedBy, @Nullable OrganisationId typedIn) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into frontdoor.approach (id, language, begun_at, typed_by, typed_in)
            values (:id, :language, :now, :typedBy, :typedIn)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("language", language)
                        .and("now", time.instant())
                        .and("typedBy", typedBy)
                        .and("typedIn", typedIn))
                .update();
        return id;
    }

    /** What was typed anew has to be confirmed anew. */
    void say(UUID id, Locale language, Answers answers) {
        jdbc.sql("""
            update frontdoor.approach
            set language = :language,
                answers = cast(:answers as jsonb),
                confirmed_at = case when answers = cast(:answers as jsonb) then confirmed_at end
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("language", language).and("answers", answers.json()))
                .update();
    }

    void confirm(UUID id) {
        jdbc.sql("""
            update frontdoor.approach
            set confirmed_at = :now
            where id = :id
              and confirmed_at is null
            """)
                .paramSource(Parameters.with("id", id).and("now", time.instant()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from frontdoor.approach where id = :id")
                .paramSource(Parameters.with("id", id))
                .update();
    }

    /** Those that no key opens any more. */
    int removeClosedBefore(Instant end) {
        return jdbc.sql("""
            delete from frontdoor.approach
            where begun_at < :end
              and not exists (
                select from frontdoor.key
                where key.approach_id = approach.id
                  and key.ends_at > :end)
            """).paramSource(Parameters.with("end", end)).update();
    }

    List<Approach> listTypedBy(PersonId worker) {
        return jdbc.sql("""
            select id, language, answers, begun_at, typed_by, typed_in, confirmed_at
            from frontdoor.approach
            where typed_by = :worker
            order by begun_at
            """).paramSource(Parameters.with("worker", worker)).query(Row.class).list().stream()
                .map(Row::approach)
                .toList();
    }
}
