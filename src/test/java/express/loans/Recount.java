package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.base.Parameters;
import express.loans.Years.Year;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of the Code from the loans themselves. */
@Component
class Recount {

    private final Portfolios portfolios;
    private final JdbcClient jdbc;

    Recount(Portfolios portfolios, JdbcClient jdbc) {
        this.portfolios = portfolios;
        this.jdbc = jdbc;
    }

    /** As whoever looks sees them. */
    void compare(OrganisationId lender, LocalDate day) {
        Portfolio all = portfolios.get(lender, day);
        assertThat(portfolios.year(lender, day, all)).as("year before " + day).isEqualTo(year(lender, day));
    }

    /** A loan of which nobody knows whose it is has a borrower of its own. */
    Year year(OrganisationId lender, LocalDate day) {
        return jdbc.sql("""
            select count(distinct coalesce(borrower_id, id)) filter (where owed) as borrowers,
                   count(*) filter (where fresh) as lent, coalesce(sum(disbursed) filter (where fresh), 0) as disbursed
            from (
                select loan.id, loan.borrower_id, loan.disbursed,
                       loan.disbursed_on > :before and loan.disbursed_on <= :day as fresh,
                       exists (
                           select from loans.span
                           where span.lender_id = loan.lender_id
                             and span.loan_id = loan.id
                             and span.since <= :day
                             and span.until > :day
                             and span.principal > 0) as owed
                from loans.loan
                where loan.lender_id = :lender) seen
            """)
                .paramSource(Parameters.with("lender", lender).and("day", day).and("before", day.minusYears(1)))
                .query(Year.class)
                .single();
    }
}
