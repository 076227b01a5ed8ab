package express.applications;

import express.applications.Application.State;
import express.base.FileId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.journeys.JourneyId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was asked for, as far as the viewer sees it: what is not theirs is not there. */
@Repository
@Transactional
public class Applications {

    static final int PAGE = 50;

    /** A name that was taken over from a file is called by it only by those who may see that answer. */
    private static final String ALL = """
        select id, lender_id as lender, applicant_id as applicant, journey_id as journey, consent_id as consent, product,
               product_version, principal, months, language,
               coalesce((
                   select answer.value
                   from applications.answer
                   where answer.application_id = application.id
                     and answer.key = 'called'), called) as called,
               summary, channel, state, state_since, started_at,
               submitted_at, decided_at, officer_id as officer, keeper_id as keeper, version
        from applications.application
        """;

    private static final String CAME_TO_NOTHING = """
        where state in ('STARTED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'FORGONE')
          and state_since < :end
        """;

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Application getApplication(UUID id) {
        return findApplication(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Application> findApplication(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Application.class)
                .optional();
    }

    /** Complete, and waiting for a session of the committee; who waits longest stands first. */
    @Transactional(readOnly = true)
    public List<Application> listReady(OrganisationId lender) {
        return jdbc.sql(ALL + """
            where lender_id = :lender
              and state = 'READY'
            order by state_since, id
            limit 500
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Application.class)
                .list();
    }

    private static final String WAITS = """
            where lender_id = :lender
              and state = 'GRANTED'
              and lent_at is null
        """;

    /** What was granted and is no loan yet; who waits longest stands first, and so stays behind nobody. */
    @Transactional(readOnly = true)
    public List<Application> listGranted(OrganisationId lender) {
        return jdbc.sql(ALL + WAITS + """
            order by decided_at, id
            limit 500
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Application.class)
                .list();
    }

    /** One of these. */
    @Transactional(readOnly = true)
    public Optional<Application> findGranted(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + WAITS + " and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Application.class)
                .optional();
    }

    /** What was granted by a lender and is not wanted any more: nothing of it is waited for. */
    @Transactional(readOnly = true)
    public Set<UUID> listForgone(OrganisationId lender) {
        return Set.copyOf(jdbc.sql("""
            select id
            from applications.application
            where lender_id = :lender
              and state = 'FORGONE'
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(UUID.class)
                .list());
    }

    /** Whether it is granted; then nobody lets go of it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdGranted(UUID id) {
        return jdbc.sql("""
            select state = 'GRANTED'
            from applications.application
            where id = :id
            for update
            """)
                .paramSource(Parameters.with("id", id))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Somebody's own, the latest first. */
    @Transactional(readOnly = true)
    public List<Application> listOf(PersonId person) {
        return jdbc.sql(ALL + """
            where applicant_id = :person
            order by id desc
            limit 200
            """)
                .paramSource(Parameters.with("person", person))
                .query(Application.class)
                .list();
    }

    /** Behind which line a page begins. */
    record Place(Instant at, UUID id) {}

    private static final String AMONG = """
              and submitted_at >= :begins
              and submitted_at < :ends
              and (cast(:channel as text) is null or channel = :channel)
              and (cast(:officer as uuid) is null or officer_id = :officer)
              and (not :nobody or officer_id is null)
              and (not :mine or keeper_id = (select base.person()))
        """;

    private static Parameters of(OrganisationId lender, Among among) {
        return Parameters.with("lender", lender)
                .and("begins", among.begins())
                .and("ends", among.ends())
                .and("channel", among.channel())
                .and("officer", among.officer())
                .and("nobody", among.nobody())
                .and("mine", among.mine());
    }

    /** Those of a lender in any of these states; who waits longest stands first. */
    @Transactional(readOnly = true)
    List<Application> list(OrganisationId lender, List<State> states, Among among, @Nullable Place after) {
        return jdbc.sql(ALL + """
            where lender_id = :lender
              and state = any (cast(:states as text[]))
            """ + AMONG + """
              and (cast(:at as timestamptz) is null or (state_since, id) > (:at, :after))
            order by state_since, id
            limit :most
            """)
                .paramSource(of(lender, among)
                        .and("states", states)
                        .and("at", after == null ? null : after.at())
                        .and("after", after == null ? null : after.id())
                        .and("most", PAGE + 1))
                .query(Application.class)
                .list();
    }

    /** How many there are, and how far they have come, of each officer through each channel. */
    @Transactional(readOnly = true)
    public List<Reached> count(OrganisationId lender, Among among) {
        return jdbc.sql("""
            select channel, officer_id as officer, count(*) as applied,
                   count(*) filter (where state in ('GRANTED', 'REFUSED', 'FORGONE')) as decided,
                   count(*) filter (where state in ('GRANTED', 'FORGONE')) as granted
            from applications.application
            where lender_id = :lender
            """ + AMONG + """
            group by channel, officer_id
            """)
                .paramSource(of(lender, among))
                .query(Reached.class)
                .list();
    }

    private record Many(State state, long many) {}

    /** How many of a lender stand in each state, of those that were sent. */
    @Transactional(readOnly = true)
    Map<State, Long> countStates(OrganisationId lender, Among among) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.sql("""
            select state, count(*) as many
            from applications.application
            where lender_id = :lender
            """ + AMONG + """
            group by state
            """)
                .paramSource(of(lender, among))
                .query(Many.class)
                .list()
                .forEach(it -> counts.put(it.state(), it.many()));
        return counts;
    }

    void add(Application it) {
        jdbc.sql("""
            insert into applications.application (
                id, lender_id, applicant_id, product, product_version, principal, months, language, called, state,
                state_since, started_at)
            values (
                :id, :lender, :applicant, :product, :productVersion, :principal, :months, :language, :called, :state,
                :stateSince, :startedAt)
            """).paramSource(of(it)).update();
    }

    private static Parameters of(Application it) {
        return Parameters.of(it)
                .and("journey", it.journey() == null ? null : it.journey().value());
    }

    /** Waits for those who do something with the same one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Application lock(UUID id) {
        return jdbc.sql(ALL + "where id = :id for update")
                .paramSource(Parameters.with("id", id))
                .query(Application.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What the applicant says of it; what they are called stands among the answers. */
    void write(Application it) {
        jdbc.sql("""
            update applications.application
            set principal = :principal, months = :months, summary = :summary, channel = :channel,
                version = version + 1
            where id = :id
            """).paramSource(of(it)).update();
    }

    /** From which file something was taken over. */
    void follow(UUID id, JourneyId journey, UUID consent) {
        jdbc.sql("""
            update applications.application
            set journey_id = :journey, consent_id = :consent
            where id = :id
            """)
                .paramSource(Parameters.with("id", id)
                        .and("journey", journey.value())
                        .and("consent", consent))
                .update();
    }

    /** How far it is now, and who looks after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(Application it, State next, Instant now, @Nullable PersonId officer) {
        jdbc.sql("""
            update applications.application
            set state = :next,
                state_since = :now,
                submitted_at = case when :next = 'SUBMITTED' then :now else submitted_at end,
                decided_at = case when :next in ('GRANTED', 'REFUSED') then :now else decided_at end,
                officer_id = coalesce(officer_id, :officer),
                version = version + 1
            where id = :id
            """)
                .paramSource(Parameters.with("id", it.id())
                        .and("next", next)
                        .and("now", now)
                        .and("officer", officer))
                .update();
    }

    /** Who took it up, looks after it or ever did: as far as the viewer sees it. */
    @Transactional(readOnly = true)
    public List<PersonId> listKeepers(UUID id) {
        return jdbc.sql("""
            select keeper.id
            from applications.application
            cross join lateral (
                select application.officer_id as id
                union
                select application.keeper_id
                union
                select from_id
                from applications.handing
                where handing.application_id = application.id
                union
                select to_id
                from applications.handing
                where handing.application_id = application.id) keeper
            where application.id = :id
              and keeper.id is not null
            order by keeper.id
            """).paramSource(Parameters.with("id", id)).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** Whether it had been let go of: it is granted again, since when it was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean resume(Application it, Instant now) {
        return jdbc.sql("""
            update applications.application
            set state = 'GRANTED', state_since = :now, version = version + 1
            where id = :id and state = 'FORGONE'
            """)
                        .paramSource(Parameters.with("id", it.id()).and("now", now))
                        .update()
                == 1;
    }

    /** Files of those that {@link #removeBefore} removes. */
    List<FileId> listFilesBefore(Instant end) {
        return jdbc.sql("""
            select document.file_id
            from applications.document
            join applications.application on application.id = document.application_id
            """ + CAME_TO_NOTHING).paramSource(Parameters.with("end", end)).query(UUID.class).stream()
                .map(FileId::new)
                .toList();
    }

    int removeBefore(Instant end) {
        return jdbc.sql("delete from applications.application " + CAME_TO_NOTHING)
                .paramSource(Parameters.with("end", end))
                .update();
    }

    void removeOf(PersonId person) {
        jdbc.sql("""
            delete from applications.application
            where applicant_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
