package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.Parameters;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the nightly close keeps of the span that holds of a loan, so that it need not look it up again. */
@ModuleTest
class PaceTest {

    private static final Viewer CLOSE = new Viewer.Background(NightlyClose.PURPOSE);

    @Autowired
    Lending lending;

    @Autowired
    NightlyClose close;

    @Autowired
    Crowd crowd;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient jdbc;

    private void closeUntil(Lent it, LocalDate before) {
        Acting.as(CLOSE, () -> {
            close.close(it.granted().lender(), before);
            return null;
        });
    }

    private Parameters lender(Lent it) {
        return Parameters.with("lender", it.granted().lender());
    }

    private long interest(Lent it, LocalDate day) {
        return lending.books(it, day).getOrDefault(Sums.INTEREST, 0L);
    }

    private long owed(Lent it, LocalDate day) {
        Map<String, Long> position = lending.standing(it, day).position();
        return position.getOrDefault(Sums.INTEREST, 0L);
    }

    /** As if it had been kept wrongly. How many rows there were. */
    private int falsify(Lent it, long cents) {
        return lending.as(
                CLOSE,
                () -> jdbc.sql("""
                    update loans.pace
                    set earned = earned + :more
                    where lender_id = :lender
                    """).paramSource(lender(it).and("more", cents)).update());
    }

    /** Between two payments, so that the same holds for some days. */
    private Lent between() throws Exception {
        return lending.paidOut(45);
    }

    @Test
    void isBelievedUntilTheLoanHasAnotherVersion() throws Exception {
        Lent it = between();
        LocalDate today = lending.today();
        closeUntil(it, today.plusDays(3));
        assertThat(interest(it, today.plusDays(2))).isEqualTo(owed(it, today.plusDays(2)));
        assertThat(falsify(it, 1_00)).isOne();
        closeUntil(it, today.plusDays(4));
        assertThat(interest(it, today.plusDays(3)))
                .as("read from where it was kept")
                .isEqualTo(owed(it, today.plusDays(3)) + 1_00);
        lending.act(it, Act.money(Kind.REPAID, today, 10_00, Means.BANK, Keep.NEXT, ""));
        closeUntil(it, today.plusDays(6));
        assertThat(interest(it, today.plusDays(5)))
                .as("looked up after something happened")
                .isEqualTo(owed(it, today.plusDays(5)));
    }

    /** Over three payments that fall due and are not made. */
    @Test
    void endsWithTheSpan() throws Exception {
        Lent it = between();
        LocalDate today = lending.today();
        for (int days = 1; days <= 100; days++) {
            closeUntil(it, today.plusDays(days));
            LocalDate day = today.plusDays(days - 1);
            assertThat(interest(it, day)).as(day.toString()).isEqualTo(owed(it, day));
        }
        var lender = it.granted().lender();
        lending.as(it.treasurer(), () -> {
            for (int days = 2; days <= 100; days++) {
                LocalDate day = today.plusDays(days);
                assertThat(tallies.isWhole(lender, day)).as(day.toString()).isTrue();
                for (Portfolios.By by : List.of(Portfolios.By.PRODUCT, Portfolios.By.COHORT)) {
                    assertThat(portfolios.list(lender, day, by))
                            .as(by + " on " + day)
                            .isEqualTo(portfolios.compute(lender, day, by));
                }
            }
            return null;
        });
    }

    /** Each keeps its own. */
    @Test
    void isKeptOfEveryLoanThatRuns() throws Exception {
        Lent it = between();
        crowd.again(it, false);
        crowd.again(it, false);
        closeUntil(it, lending.today().plusDays(3));
        List<Integer> numbers = lending.as(
                CLOSE,
                () -> jdbc.sql("""
                    select pace.number
                    from loans.pace
                    join loans.loan on loan.lender_id = pace.lender_id
                        and loan.number = pace.number
                        and loan.version = pace.version
                    where pace.lender_id = :lender
                    order by pace.number
                    """).paramSource(lender(it)).query(Integer.class).list());
        assertThat(numbers).containsExactly(1, 2, 3);
    }

    @Test
    void isNothingForPeople() throws Exception {
        Lent it = between();
        closeUntil(it, lending.today().plusDays(3));
        for (Viewer viewer : List.of(it.officer(), it.treasurer(), it.granted().borrower())) {
            int seen = lending.as(
                    viewer,
                    () -> jdbc.sql("select count(*) from loans.pace where lender_id = :lender")
                            .paramSource(lender(it))
                            .query(Integer.class)
                            .single());
            assertThat(seen).isZero();
        }
    }
}
