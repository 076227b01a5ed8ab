package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much work and money each has had, so that it can be shared fairly. */
@Repository
@Transactional(readOnly = true)
class Workloads {

    private final JdbcClient jdbc;

    Workloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sum(UUID person, BigDecimal sum) {}

    /** Planned minutes of all missions in the month of a day. */
    Map<PersonId, Integer> minutes(OrganisationId house, LocalDate day) {
        Map<PersonId, Integer> minutes = new HashMap<>();
        jdbc.sql("""
            select interpreter_id as person, sum(minutes) as sum
            from interpreting.request
            where house_id = :house
              and day >= :first
              and day < :next
              and state in ('COVERED', 'DONE', 'NOBODY_CAME')
              and interpreter_id is not null
            group by interpreter_id
            """)
                .paramSource(Parameters.with("house", house)
                        .and("first", day.withDayOfMonth(1))
                        .and("next", day.withDayOfMonth(1).plusMonths(1)))
                .query(Sum.class)
                .list()
                .forEach(it -> minutes.put(new PersonId(it.person()), it.sum().intValue()));
        return minutes;
    }

    /** What somebody was paid in the year of a day by all houses together. */
    BigDecimal earned(PersonId person, LocalDate day) {
        return jdbc.sql("""
            select coalesce(sum(amount), 0)
            from interpreting.line
            where party_id = :person
              and scale = 'PAY'
              and month >= :first
              and month < :next
              and undone_at is null
            """)
                .paramSource(Parameters.with("person", person)
                        .and("first", day.withDayOfYear(1))
                        .and("next", day.withDayOfYear(1).plusYears(1)))
                .query(BigDecimal.class)
                .single();
    }

    /** What these were paid in the year of a day. */
    Map<PersonId, BigDecimal> earned(OrganisationId house, LocalDate day, Collection<PersonId> people) {
        Map<PersonId, BigDecimal> earned = new HashMap<>();
        jdbc.sql("""
            select party_id as person, sum(amount) as sum
            from interpreting.line
            where house_id = :house
              and month >= :first
              and month < :next
              and scale = 'PAY'
              and undone_at is null
              and party_id = any (cast(:people as uuid[]))
            group by party_id
            """)
                .paramSource(Parameters.with("house", house)
                        .and("first", day.withDayOfYear(1))
                        .and("next", day.withDayOfYear(1).plusYears(1))
                        .and("people", people))
                .query(Sum.class)
                .list()
                .forEach(it -> earned.put(new PersonId(it.person()), it.sum()));
        return earned;
    }
}
