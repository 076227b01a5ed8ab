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

    /** By the hours that sheets say, those that were planned where nobody came, and by what was paid, also for what was called off. */
    public List<Share> list(OrganisationId house, Year year) {
        return jdbc.sql("""
            with work as (
                select request.interpreter_id as person, count(*) as missions,
                       round(sum(case
                           when request.state = 'DONE' and sheet.request_id is not null
                               then extract(epoch from sheet.ended_at - sheet.began_at) / 60
                           else request.minutes
                       end) / 60.0, 1) as hours
                from interpreting.request
                left join interpreting.sheet on sheet.house_id = request.house_id
                    and sheet.request_id = request.id and not sheet.contested
                where request.house_id = :house
                  and request.day >= :first
                  and request.day < :next
                  and request.state in ('DONE', 'NOBODY_CAME')
                  and request.interpreter_id is not null
                group by request.interpreter_id),
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
