package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have accepted, around a time or in a year. */
@Repository
@Transactional(readOnly = true)
class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody has or had around a time, long enough before and after to see how they rest. */
    public List<Request> listAround(PersonId person, Instant from, Instant until) {
        return jdbc.sql(Requests.ALL + """
            where interpreter_id = :person
              and state in ('COVERED', 'DONE')
              and mode <> 'WRITTEN'
              and begins_at < cast(:until as timestamptz) + interval '25 hours'
              and begins_at > cast(:from as timestamptz) - interval '37 hours'
            order by begins_at
            """)
                .paramSource(Parameters.with("person", person).and("from", from).and("until", until))
                .query(Request.class)
                .list();
    }

    /** All that somebody has accepted and not ended yet. */
    public List<Request> listHeld(PersonId person) {
        return jdbc.sql(Requests.ALL + """
            where interpreter_id = :person
              and state = 'COVERED'
            order by begins_at
            """)
                .paramSource(Parameters.with("person", person))
                .query(Request.class)
                .list();
    }

    /** What these accepted for days of that year and have not done yet. */
    public List<Request> listPromised(OrganisationId house, LocalDate day, Collection<PersonId> people) {
        return jdbc.sql(Requests.ALL + """
            where house_id = :house
              and day >= :first
              and day < :next
              and state = 'COVERED'
              and interpreter_id = any (cast(:people as uuid[]))
            order by begins_at, id
            """)
                .paramSource(Parameters.with("house", house)
                        .and("first", day.withDayOfYear(1))
                        .and("next", day.withDayOfYear(1).plusYears(1))
                        .and("people", people))
                .query(Request.class)
                .list();
    }
}
