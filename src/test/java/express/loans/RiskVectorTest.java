package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.Parameters;
import express.loans.Lending.Lent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The example of the sector's definition, from what is kept of loans to the figures. */
@ModuleTest
class RiskVectorTest {

    @Autowired
    Lending lending;

    @Autowired
    Crowd crowd;

    @Autowired
    Portfolios portfolios;

    @Autowired
    JdbcClient jdbc;

    /** 1 000 not late, 2 000 for 29 days, 3 000 for 30, 4 000 for 31, and 500 with a new plan. */
    private Lent five() throws Exception {
        Lent it = lending.paidOut(1);
        for (int i = 0; i < 4; i++) {
            crowd.again(it, false);
        }
        Parameters parameters = Parameters.with("lender", it.granted().lender()).and("day", lending.today());
        lending.as(it.officer(), () -> {
            jdbc.sql("delete from loans.span where lender_id = :lender")
                    .paramSource(parameters)
                    .update();
            return jdbc.sql("""
                insert into loans.span (
                    lender_id, loan_id, since, until, principal, overdue, oldest, restructured, earned, interest, cent_days,
                    moved, due, carried, credit)
                select lender_id, id, cast(:day as date) - 1, date '9999-12-31',
                       (array[100000, 200000, 300000, 400000, 50000])[place], 0,
                       case place
                           when 2 then cast(:day as date) - 29
                           when 3 then cast(:day as date) - 30
                           when 4 then cast(:day as date) - 31
                       end,
                       place = 5, 0, 0, 0, 0, 0, 0, 0
                from (
                    select lender_id, id, cast(row_number() over (order by number) as int) as place
                    from loans.loan
                    where lender_id = :lender) loan
                """).paramSource(parameters).update();
        });
        return it;
    }

    @Test
    void countsAllThatIsOwedOfWhatIsMoreThanThirtyDaysLate() throws Exception {
        Lent it = five();
        LocalDate day = lending.today();
        Portfolio all =
                lending.as(it.treasurer(), () -> portfolios.get(it.granted().lender(), day));
        assertThat(all).isEqualTo(new Portfolio(null, 5, 10_500_00, 9_000_00, 4_000_00, 0, 0, 500_00, 500_00));
        assertThat(all.share(all.par30())).isEqualTo(new BigDecimal("38.10"));
        assertThat(all.share(all.par30WithRestructured())).isEqualTo(new BigDecimal("42.86"));
    }
}
