package express.loans;

import express.applications.EarlierLoans;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the loans that somebody paid back: on time are those that were at no time more than a month late. */
@Repository
@Transactional(readOnly = true)
class RepaidLoans implements EarlierLoans {

    /** In days; the field counts what is later than that as at risk. */
    private static final int LATE = 30;

    private final JdbcClient jdbc;

    RepaidLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Earlier of(OrganisationId lender, PersonId borrower) {
        return jdbc.sql("""
            select count(*) filter (where not late) as "onTime", count(*) filter (where late) as late
            from (
                select exists (
                    select from loans.span
                    where span.lender_id = loan.lender_id
                      and span.loan_id = loan.id
                      and span.until - span.oldest > :late) as late
                from loans.loan
                where loan.lender_id = :lender
                  and loan.borrower_id = :borrower
                  and loan.state = :repaid) ended
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("borrower", borrower)
                        .and("late", LATE)
                        .and("repaid", Standing.State.REPAID))
                .query(Earlier.class)
                .single();
    }
}
