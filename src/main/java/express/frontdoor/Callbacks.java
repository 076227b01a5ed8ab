package express.frontdoor;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who waits to be called by whom. */
@Repository
@Transactional
class Callbacks {

    private static final String SELECT = """
        select id, organisation_id as organisation, name, telephone, hour, language, answers, asked_at, typed_by,
               answered_at, outcome, tries
        from frontdoor.callback
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Callbacks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            UUID id,
            OrganisationId organisation,
            String name,
            String telephone,
            Callback.Hour hour,
            Locale language,
            String answers,
            Instant askedAt,
            @Nullable PersonId typedBy,
            @Nullable Instant answeredAt,
            Callback.@Nullable Outcome outcome,
            int tries) {

        Callback callback() {
            return new Callback(
                    id,
                    organisation,
                    name,
                    telephone,
                    hour,
                    language,
                    Answers.read(answers),
                    askedAt,
                    typedBy,
                    answeredAt,
                    outcome,
                    tries);
        }
    }

    /** Asked again it is the same request, to whom and as it was asked last. */
    void ask(Approach approach, OrganisationId house, Callback.Asked asked) {
        jdbc.sql("""
            insert into frontdoor.callback (
                id, organisation_id, approach_id, name, telephone, hour, language, answers, asked_at, typed_by)
            values (
                :id, :house, :approach, :name, :telephone, :hour, :language, cast(:answers as jsonb), :now, :typedBy)
            on conflict (approach_id) do update
            set organisation_id = excluded.organisation_id,
                name = excluded.name,
                telephone = excluded.telephone,
                hour = excluded.hour,
                language = excluded.language,
                answers = excluded.answers,
                answered_at = null,
                answered_by = null,
                outcome = null
            """)
                .paramSource(Parameters.of(asked)
                        .and("id", Ids.next())
                        .and("house", house)
                        .and("approach", approach.id())
                        .and("language", approach.language())
                        .and("answers", approach.answers().json())
                        .and("now", time.instant())
                        .and("typedBy", approach.typedBy()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Callback> findOf(Approach approach) {
        return jdbc
                .sql(SELECT + "where approach_id = :approach")
                .paramSource(Parameters.with("approach", approach.id()))
                .query(Row.class)
                .optional()
                .map(Row::callback);
    }

    /** Those of these organisations that wait, the longest first. */
    @Transactional(readOnly = true)
    public List<Callback> listWaiting(Collection<OrganisationId> organisations) {
        return jdbc.sql(SELECT + """
            where organisation_id = any (cast(:organisations as uuid[]))
              and answered_at is null
            order by asked_at, id
            limit 200
            """).paramSource(Parameters.with("organisations", organisations)).query(Row.class).list().stream()
                .map(Row::callback)
                .toList();
    }

    /** One that the viewer's organisation was asked for. */
    @Transactional(readOnly = true)
    public Callback get(UUID id) {
        return jdbc
                .sql(SELECT + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Row.class)
                .optional()
                .map(Row::callback)
                .orElseThrow(NotFound::new);
    }

    /** Of two workers who answer at once the first has; whoever was not reached is called again. */
    void answer(UUID id, PersonId worker, Callback.Outcome outcome) {
        boolean over = outcome != Callback.Outcome.NOT_REACHED;
        jdbc.sql("""
            update frontdoor.callback
            set outcome = :outcome,
                answered_at = case when :over then cast(:now as timestamptz) end,
                answered_by = :worker,
                tries = tries + case when :over then 0 else 1 end
            where id = :id
              and answered_at is null
            """)
                .paramSource(Parameters.with("id", id)
                        .and("worker", worker)
                        .and("outcome", outcome)
                        .and("over", over)
                        .and("now", time.instant()))
                .update();
    }

    /** Whether nobody with this number has asked there; whoever asks is alone until their transaction ends. */
    boolean isNew(OrganisationId house, String telephone) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('frontdoor.callback' || :telephone, 0))")
                .paramSource(Parameters.with("telephone", telephone))
                .query()
                .listOfRows();
        return jdbc.sql("""
            select not exists (
                select from frontdoor.callback
                where organisation_id = :house
                  and telephone = :telephone)
            """)
                .paramSource(Parameters.with("house", house).and("telephone", telephone))
                .query(Boolean.class)
                .single();
    }

    void takeBack(Approach approach) {
        jdbc.sql("delete from frontdoor.callback where approach_id = :approach")
                .paramSource(Parameters.with("approach", approach.id()))
                .update();
    }

    int removeAnsweredBefore(Instant end) {
        return jdbc.sql("""
            delete from frontdoor.callback
            where coalesce(answered_at, asked_at) < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
