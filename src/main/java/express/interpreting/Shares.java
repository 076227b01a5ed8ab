package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the work of a year was shared among the people of a house. */
@Repository
@Transactional(readOnly = true)
public class Shares {

    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By planned hours of what is done, and by what was paid, also for what was called off. */
    public List<Share> list(OrganisationId house, Year year) {
        return jdbc.sql("""
            with work as (
                select interpreter_id as person, count(*) as missions, round(sum(minutes) / 60.0, 1) as hours
                from interpreting.request
                where house_id = :house
                  and day >= :first
                  and day < :next
                  and state in ('DONE', 'NOBODY_CAME')
                  and interpreter_id is not null
                group by interpreter_id),
            pay as (
                select party_id as person, sum(amount) as amount
                from interpreting.line
                where house_id = :house
                  and month >= :first
                  and month < :next
                  and scale = 'PAY'
                  and undone_at is null
                group by party_id)
            select person, coalesce(work.missions, 0) as missions, coalesce(work.hours, 0) as hours,
                   coalesce(pay.amount, 0) as amount
            from work
            full join pay using (person)
            order by hours desc, person
            """)
                .paramSource(Parameters.with("house", house)
                        .and("first", LocalDate.of(year.getValue(), 1, 1))
                        .and("next", LocalDate.of(year.getValue() + 1, 1, 1)))
                .query(Share.class)
                .list();
    }
}
