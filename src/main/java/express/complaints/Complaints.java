package express.complaints;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.complaints.Complaint.State;
import express.complaints.Complaint.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of complaints, as far as the viewer sees it. */
@Repository
@Transactional
class Complaints {

    static final int PAGE = 50;

    private static final String ALL = """
        select id, lender_id as lender, person_id as person, application_id as application, officer_id as officer, called,
               reach, language, topic, words, received_on, taken_by, state, acknowledge_by, answer_by, version
        from complaints.complaint
        """;

    /** By when something has to be done next. */
    private static final String DUE = """
        case state
            when 'RECEIVED' then least(acknowledge_by, answer_by)
            when 'ACKNOWLEDGED' then answer_by
            when 'CONTESTED' then answer_by
            else received_on
        end
        """;

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Complaint get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Complaint.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Complaint lock(UUID id) {
        return jdbc.sql(ALL + "where id = :id for update")
                .paramSource(Parameters.with("id", id))
                .query(Complaint.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Somebody's own, the latest first. */
    @Transactional(readOnly = true)
    public List<Complaint> listOf(PersonId person) {
        return jdbc.sql(ALL + "where person_id = :person order by id desc limit 200")
                .paramSource(Parameters.with("person", person))
                .query(Complaint.class)
                .list();
    }

    /** Behind which line a page begins. */
    record Place(LocalDate due, UUID id) {}

    /** Those of a lender; what is due first stands first. */
    @Transactional(readOnly = true)
    public List<Complaint> list(OrganisationId lender, List<State> states, LocalDate before, @Nullable Place after) {
        return jdbc.sql(ALL + "where lender_id = :lender and state = any (cast(:states as text[])) and " + DUE
                        + " < :before and (cast(:day as date) is null or (" + DUE + ", id) > (:day, :after)) order by "
                        + DUE + ", id limit :most")
                .paramSource(Parameters.with("lender", lender)
                        .and("states", states)
                        .and("before", before)
                        .and("day", after == null ? null : after.due())
                        .and("after", after == null ? null : after.id())
                        .and("most", PAGE + 1))
                .query(Complaint.class)
                .list();
    }

    /** All that a lender received in a period, for its books; the oldest first. */
    @Transactional(readOnly = true)
    public List<Complaint> listAll(OrganisationId lender, LocalDate since, LocalDate until) {
        return jdbc.sql(ALL + """
            where lender_id = :lender
              and received_on between :since and :until
            order by received_on, id
            limit 20000
            """)
                .paramSource(
                        Parameters.with("lender", lender).and("since", since).and("until", until))
                .query(Complaint.class)
                .list();
    }

    /** How many there were about something, how many of these are open, and how many were answered too late or not yet. */
    record Count(Topic topic, long all, long open, long late) {}

    @Transactional(readOnly = true)
    public List<Count> count(OrganisationId lender, LocalDate since, LocalDate today) {
        return jdbc.sql("""
            select topic, count(*) as "all",
                   count(*) filter (where state in ('RECEIVED', 'ACKNOWLEDGED', 'CONTESTED')) as open,
                   count(*) filter (
                       where coalesce(
                           (select max(cast(entry.at as date))
                            from complaints.entry
                            where entry.lender_id = complaint.lender_id
                              and entry.complaint_id = complaint.id
                              and entry.kind = 'ANSWERED'),
                           case when state = 'WITHDRAWN' then received_on else :today end) > answer_by) as late
            from complaints.complaint
            where lender_id = :lender
              and received_on >= :since
            group by topic
            order by topic
            """)
                .paramSource(
                        Parameters.with("lender", lender).and("since", since).and("today", today))
                .query(Count.class)
                .list();
    }

    void add(Complaint it) {
        jdbc.sql("""
            insert into complaints.complaint (
                lender_id, id, person_id, application_id, officer_id, called, reach, language, topic, words, received_on,
                taken_by, state, acknowledge_by, answer_by)
            values (
                :lender, :id, :person, :application, :officer, :called, :reach, :language, :topic, :words, :receivedOn,
                :takenBy, :state, :acknowledgeBy, :answerBy)
            """).paramSource(Parameters.of(it)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(Complaint it, State next, LocalDate answerBy) {
        jdbc.sql("""
            update complaints.complaint
            set state = :next, answer_by = :answerBy, version = version + 1
            where lender_id = :lender
              and id = :id
            """)
                .paramSource(Parameters.with("lender", it.lender())
                        .and("id", it.id())
                        .and("next", next)
                        .and("answerBy", answerBy))
                .update();
    }

    /** What they said and are called goes; that there was a complaint, and whether it was answered in time, stays. */
    void forget(PersonId person) {
        jdbc.sql("""
            update complaints.entry
            set words = ''
            where exists (
                select from complaints.complaint
                where complaint.lender_id = entry.lender_id
                  and complaint.id = entry.complaint_id
                  and complaint.person_id = :person)
            """).paramSource(Parameters.with("person", person)).update();
        jdbc.sql("""
            update complaints.complaint
            set person_id = null, application_id = null, called = '', reach = '', words = ''
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }

    int removeBefore(LocalDate end) {
        return jdbc.sql("""
            delete from complaints.complaint
            where received_on < :end
              and state in ('ANSWERED', 'SETTLED', 'WITHDRAWN')
            """).paramSource(Parameters.with("end", end)).update();
    }
}
