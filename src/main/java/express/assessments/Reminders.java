package express.assessments;

import express.base.Parameters;
import express.base.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which rounds close soon, and who has begun to answer them. */
@Repository
@Transactional
class Reminders {

    /** So long before the end; a round that was opened later than that needs none. */
    static final Duration BEFORE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final InstantSource time;

    Reminders(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<Assessment> listDue() {
        Instant now = time.instant();
        return jdbc.sql("""
            select network_id as network, id, instrument, opened_at, closes_at, closed_at, 0 as sheets
            from assessments.assessment
            where closed_at is null
              and closes_at > :now
              and closes_at <= :soon
              and opened_at < closes_at - interval '3 days'
              and not exists (
                select from assessments.reminder
                where reminder.network_id = assessment.network_id
                  and reminder.assessment_id = assessment.id)
            order by closes_at
            """)
                .paramSource(Parameters.with("now", now).and("soon", now.plus(BEFORE)))
                .query(Assessment.class)
                .list();
    }

    /** Whether nobody has reminded of it before. */
    boolean begin(Assessment round) {
        return jdbc.sql("""
            insert into assessments.reminder (network_id, assessment_id, sent_at)
            values (:network, :assessment, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.with("network", round.network())
                                .and("assessment", round.id())
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Set<PersonId> listAnswering(Assessment round) {
        return jdbc
                .sql("""
                    select person_id
                    from assessments.respondent
                    where network_id = :network
                      and assessment_id = :assessment
                    """)
                .paramSource(Parameters.with("network", round.network()).and("assessment", round.id()))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
