package express.accompaniment;

import express.base.ChainStep;
import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import express.base.PersonId;
import express.journeys.CaseFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans. Whatever is written in one makes it another version, so that an agreement is to known words. */
@Repository
@Transactional
class Plans {

    /** What stands in the form of a goal. */
    record Wanted(String words, Locale language, State state, String reason) {}

    /** What stands in the form of a step. */
    record Task(
            String words,
            @Nullable ChainStep chain,
            Awaited who,
            @Nullable PersonId owner,
            String other,
            @Nullable String due,
            State state,
            String reason) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Plans(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    static Parameters of(CaseFile journey) {
        return Parameters.with("network", journey.network())
                .and("journey", journey.id().value());
    }

    @Transactional(readOnly = true)
    Plan get(CaseFile journey) {
        Plan plan = jdbc.sql("""
            select version, agreed_version, agreed_at, agreed_by, language, interpreter
            from accompaniment.plan
            where network_id = :network
              and journey_id = :journey
            """)
                .paramSource(of(journey))
                .query((row, number) -> plan(row))
                .optional()
                .orElse(Plan.EMPTY);
        List<Step> steps = steps(journey);
        return plan.with(goals(journey).stream()
                .map(goal -> goal.with(steps.stream()
                        .filter(step -> step.goal().equals(goal.id()))
                        .toList()))
                .toList());
    }

    private static Plan plan(ResultSet row) throws SQLException {
        UUID by = row.getObject("agreed_by", UUID.class);
        String language = row.getString("language");
        java.time.OffsetDateTime at = row.getObject("agreed_at", java.time.OffsetDateTime.class);
        return new Plan(
                row.getInt("version"),
                row.getObject("agreed_version", Integer.class),
                at == null ? null : at.toInstant(),
                by == null ? null : new PersonId(by),
                language == null ? null : Locale.forLanguageTag(language),
                row.getString("interpreter"),
                List.of());
    }

    private List<Goal> goals(CaseFile journey) {
        return jdbc.sql("""
            select id, words, language, state, reason, version
            from accompaniment.goal
            where journey_id = :journey
            order by id
            """)
                .paramSource(of(journey))
                .query((row, number) -> new Goal(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        Locale.forLanguageTag(row.getString("language")),
                        State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getInt("version"),
                        List.of()))
                .list();
    }

    private List<Step> steps(CaseFile journey) {
        return jdbc.sql("""
            select id, goal_id as goal, words, chain, who, owner_id as owner, other, due, state, reason, version
            from accompaniment.step
            where journey_id = :journey
            order by due nulls last, id
            """).paramSource(of(journey)).query(Step.class).list();
    }

    Goal getGoal(CaseFile journey, UUID id) {
        return get(journey).goals().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Step getStep(CaseFile journey, UUID id) {
        return get(journey).goals().stream()
                .flatMap(goal -> goal.steps().stream())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** It is another one from now on; whoever writes at the same time waits. */
    void count(CaseFile journey) {
        jdbc.sql("""
            insert into accompaniment.plan (network_id, journey_id)
            values (:network, :journey)
            on conflict (network_id, journey_id) do update
            set version = plan.version + 1
            """).paramSource(of(journey)).update();
    }

    UUID addGoal(CaseFile journey, String words, Locale language) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into accompaniment.goal (network_id, journey_id, id, words, language, made_at)
            values (:network, :journey, :id, :words, :language, :now)
            """)
                .paramSource(of(journey)
                        .and("id", id)
                        .and("words", words)
                        .and("language", language)
                        .and("now", time.instant()))
                .update();
        return id;
    }

    /** Whether nobody else wrote since that version. */
    boolean change(CaseFile journey, UUID id, Wanted goal, int seen) {
        return jdbc.sql("""
            update accompaniment.goal
            set words = :words, language = :language, state = :state, reason = :reason, version = version + 1,
                ended_at = case when :state = 'OPEN' then null else coalesce(ended_at, :now) end
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and version = :seen
            """)
                        .paramSource(Parameters.of(goal)
                                .and("network", journey.network())
                                .and("journey", journey.id().value())
                                .and("id", id)
                                .and("seen", seen)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    void addStep(CaseFile journey, UUID goal, Task step) {
        jdbc.sql("""
            insert into accompaniment.step (
                network_id, journey_id, id, goal_id, words, chain, who, owner_id, other, due, made_at)
            values (:network, :journey, :id, :goal, :words, :chain, :who, :owner, :other, cast(:due as date), :now)
            """)
                .paramSource(Parameters.of(step)
                        .and("network", journey.network())
                        .and("journey", journey.id().value())
                        .and("id", Ids.next())
                        .and("goal", goal)
                        .and("now", time.instant()))
                .update();
    }

    boolean change(CaseFile journey, UUID id, Task step, int seen) {
        return jdbc.sql("""
            update accompaniment.step
            set words = :words, chain = :chain, who = :who, owner_id = :owner, other = :other,
                due = cast(:due as date), state = :state, reason = :reason, version = version + 1,
                ended_at = case when :state = 'OPEN' then null else coalesce(ended_at, :now) end
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and version = :seen
            """)
                        .paramSource(Parameters.of(step)
                                .and("network", journey.network())
                                .and("journey", journey.id().value())
                                .and("id", id)
                                .and("seen", seen)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether it was open. */
    boolean finish(CaseFile journey, UUID id) {
        return jdbc.sql("""
            update accompaniment.step
            set state = 'DONE', ended_at = :now, version = version + 1
            where network_id = :network
              and journey_id = :journey
              and id = :id
              and state = 'OPEN'
            """)
                        .paramSource(of(journey).and("id", id).and("now", time.instant()))
                        .update()
                == 1;
    }

    /**
     * The person agrees to the version that they saw; whether it still was the present one.
     *
     * @param written the plan as it is, to be kept
     */
    boolean agree(CaseFile journey, int version, PersonId by, Locale language, String interpreter, String written) {
        Parameters agreement = of(journey)
                .and("version", version)
                .and("by", by)
                .and("language", language)
                .and("interpreter", interpreter)
                .and("written", written)
                .and("now", time.instant());
        boolean present = jdbc.sql("""
            update accompaniment.plan
            set agreed_version = version, agreed_at = :now, agreed_by = :by, language = :language,
                interpreter = :interpreter
            where network_id = :network
              and journey_id = :journey
              and version = :version
            """).paramSource(agreement).update() == 1;
        if (present) {
            jdbc.sql("""
                insert into accompaniment.edition (network_id, journey_id, version, agreed_at, plan)
                values (:network, :journey, :version, :now, cast(:written as jsonb))
                on conflict do nothing
                """).paramSource(agreement).update();
        }
        return present;
    }

    /** To which versions they agreed, and when; the latest first. */
    record Edition(int version, java.time.Instant agreedAt) {}

    @Transactional(readOnly = true)
    List<Edition> listEditions(CaseFile journey) {
        return jdbc.sql("""
            select version, agreed_at
            from accompaniment.edition
            where network_id = :network
              and journey_id = :journey
            order by version desc
            """).paramSource(of(journey)).query(Edition.class).list();
    }
}
