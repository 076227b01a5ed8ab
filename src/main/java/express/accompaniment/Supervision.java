package express.accompaniment;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Figures for whoever administers an organisation: how many, not who. */
@Repository
@Transactional(readOnly = true)
class Supervision {

    private static final Duration LATELY = Duration.ofDays(90);

    /**
     * The cases of one adviser.
     *
     * @param own those in which it is their turn
     * @param people those that wait for the person
     * @param others those that wait for another organisation
     */
    record Adviser(
            PersonId adviser, long cases, long leads, long own, long people, long others, long quiet, long late) {}

    /** @param answer one of those that can be given, or SILENT, or WAITS */
    record Answered(int months, String answer, long people) {}

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Caseload caseload;

    Supervision(JdbcClient jdbc, InstantSource time, Caseload caseload) {
        this.jdbc = jdbc;
        this.time = time;
        this.caseload = caseload;
    }

    /** Who has the most stands first. */
    List<Adviser> list(OrganisationId holder) {
        return jdbc.sql("""
            select person_id as adviser, count(*) as cases, count(*) filter (where leads) as leads,
                   count(*) filter (where turn in ('ADVISER', 'DATE')) as own,
                   count(*) filter (where turn = 'PERSON') as people,
                   count(*) filter (where turn = 'OTHER') as others,
                   count(*) filter (where state = 'OPEN' and touched_at < :quiet) as quiet,
                   count(*) filter (where due < :today) as late
            from accompaniment.load
            where holder_id = :holder
              and state <> 'CLOSED'
            group by person_id
            order by cases desc, person_id
            """)
                .paramSource(Parameters.with("holder", holder)
                        .and("today", caseload.today())
                        .and("quiet", time.instant().minus(Duration.ofDays(caseload.silence(holder)))))
                .query(Adviser.class)
                .list();
    }

    /** How often somebody without the case opened a file lately. */
    long glasses(OrganisationId holder) {
        Instant since = time.instant().minus(LATELY);
        return jdbc.sql("select accompaniment.glasses(:holder, :since)")
                .paramSource(Parameters.with("holder", holder).and("since", since))
                .query(Long.class)
                .single();
    }

    /** How many files go on that nobody has. */
    long alone(OrganisationId holder) {
        return jdbc.sql("select accompaniment.alone(:holder)")
                .paramSource(Parameters.with("holder", holder))
                .query(Long.class)
                .single();
    }

    List<Answered> answers(OrganisationId holder) {
        return jdbc.sql("""
            select months, answer, people
            from accompaniment.answers(:holder, :now)
            """)
                .paramSource(Parameters.with("holder", holder).and("now", time.instant()))
                .query(Answered.class)
                .list();
    }
}
