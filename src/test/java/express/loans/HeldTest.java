package express.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Visits;
import express.base.NotFound;
import express.base.Parameters;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Holding.Held;
import express.loans.Holding.Why;
import express.loans.Lending.Lent;
import express.loans.Nights.Share;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loans that the nightly close cannot book. */
@ModuleTest
class HeldTest {

    private static final int DAYS = 4;

    @Autowired
    Lending lending;

    @Autowired
    NightlyClose close;

    @Autowired
    Nights nights;

    @Autowired
    Holding holding;

    @Autowired
    Sifting sifting;

    @Autowired
    HeldGauge gauge;

    @Autowired
    Crowd crowd;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Tallies tallies;

    @Autowired
    InstantSource time;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private static <T> T asWork(Supplier<T> work) {
        return Acting.inBackground(NightlyClose.PURPOSE, work::get);
    }

    /** Seven loans, numbered from one. */
    private Lent seven() throws Exception {
        Lent it = lending.paidOut(60);
        for (int i = 0; i < 6; i++) {
            crowd.again(it, false);
        }
        return it;
    }

    /** By parts of three. */
    private void closeUntil(Lent it, LocalDate before) {
        asWork(() -> {
            close.close(it.granted().lender(), before, 3);
            return null;
        });
    }

    private Parameters loan(Lent it, int number) {
        return Parameters.with("lender", it.granted().lender()).and("number", number);
    }

    /** What is kept of a loan, so that it can be put back. */
    private String kept(Lent it, int number) {
        return lending.as(
                it.treasurer(),
                () -> jdbc.sql("""
                    select cast(json_agg(span order by span.since) as text)
                    from loans.span
                    join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
                    where loan.lender_id = :lender and loan.number = :number
                    """)
                        .paramSource(loan(it, number))
                        .query(String.class)
                        .single());
    }

    private void lose(Lent it, int number) {
        int lost = lending.as(
                it.treasurer(),
                () -> jdbc.sql("""
                    delete from loans.span
                    using loans.loan
                    where loan.lender_id = span.lender_id
                      and loan.id = span.loan_id
                      and loan.lender_id = :lender
                      and loan.number = :number
                    """).paramSource(loan(it, number)).update());
        assertThat(lost).isPositive();
    }

    private void putBack(Lent it, int number, String kept) {
        lending.as(it.treasurer(), () -> {
            jdbc.sql("""
                delete from loans.span
                using loans.loan
                where loan.lender_id = span.lender_id
                  and loan.id = span.loan_id
                  and loan.lender_id = :lender
                  and loan.number = :number
                """).paramSource(loan(it, number)).update();
            return jdbc.sql("""
                insert into loans.span
                select *
                from json_populate_recordset(cast(null as loans.span), cast(:kept as json))
                """).param("kept", kept).update();
        });
    }

    /** More interest than there can be. */
    private void spoil(Lent it, int number) {
        lending.as(
                it.treasurer(),
                () -> jdbc.sql("""
                    update loans.span
                    set earned = 9223372036854775807
                    from loans.loan
                    where loan.lender_id = span.lender_id
                      and loan.id = span.loan_id
                      and loan.lender_id = :lender
                      and loan.number = :number
                    """).paramSource(loan(it, number)).update());
    }

    private List<Held> held(Lent it) {
        return asWork(() -> holding.list(it.granted().lender()));
    }

    private List<Long> counted(Lent it, LocalDate day) {
        Portfolio at =
                lending.as(it.treasurer(), () -> portfolios.get(it.granted().lender(), day));
        return List.of(at.loans(), at.outstanding(), at.par1(), at.par30());
    }

    private void assertSame(Lent it, Lent calm, LocalDate before) {
        for (LocalDate day = lending.today(); !day.isAfter(before); day = day.plusDays(1)) {
            assertThat(lending.books(it, day)).as("books of " + day).isEqualTo(lending.books(calm, day));
            assertThat(counted(it, day)).as("figures of " + day).isEqualTo(counted(calm, day));
        }
    }

    private String portfolio(Lent it, LocalDate day) throws Exception {
        return visits.look(it.treasurer(), it.granted().house() + "/loans/portfolio?day=" + day)
                .select("main")
                .text();
    }

    @Test
    void keepNoOtherWaitingAndHaveTheirNightsMadeUp() throws Exception {
        Lent calm = seven();
        Lent it = seven();
        LocalDate first = lending.today().plusDays(1);
        LocalDate before = lending.today().plusDays(DAYS);
        closeUntil(calm, before);
        String two = kept(it, 2);
        String five = kept(it, 5);
        lose(it, 2);
        spoil(it, 5);
        closeUntil(it, before);
        assertThat(held(it).stream().map(Held::number).toList()).containsExactly(2, 5);
        assertThat(held(it).stream().map(Held::why).toList()).containsExactly(Why.ROWS, Why.REFUSED);
        assertThat(held(it).stream().map(Held::night).toList()).containsOnly(first);
        assertThat(asWork(() -> nights.findNext(it.granted().lender()))).contains(before);
        assertThat(counted(it, before).getFirst()).isEqualTo(5);
        assertThat(counted(calm, before).getFirst()).isEqualTo(7);
        assertThat(lending.books(it, before).get(Sums.INTEREST))
                .isLessThan(lending.books(calm, before).get(Sums.INTEREST));
        closeUntil(it, before);
        assertThat(held(it)).as("as long as the cause is there").hasSize(2);

        putBack(it, 5, five);
        closeUntil(it, before);
        assertThat(held(it).stream().map(Held::number).toList()).containsExactly(2);
        putBack(it, 2, two);
        closeUntil(it, before);
        assertThat(held(it)).isEmpty();
        assertSame(it, calm, before);
        closeUntil(it, before.plusDays(2));
        closeUntil(calm, before.plusDays(2));
        assertSame(it, calm, before.plusDays(2));
    }

    /** Taken up in the same run that goes on with the next nights. */
    @Test
    void areTakenUpBeforeTheNextNights() throws Exception {
        Lent calm = seven();
        Lent it = seven();
        LocalDate before = lending.today().plusDays(2);
        String kept = kept(it, 7);
        spoil(it, 7);
        closeUntil(it, before);
        assertThat(held(it)).hasSize(1);
        putBack(it, 7, kept);
        closeUntil(it, before.plusDays(2));
        closeUntil(calm, before.plusDays(2));
        assertThat(held(it)).isEmpty();
        assertSame(it, calm, before.plusDays(2));
    }

    /** What is kept follows from what happened, which nobody can change. */
    @Test
    void arePutInOrderFromTheirHistory() throws Exception {
        Lent calm = seven();
        Lent lost = seven();
        Lent spoilt = seven();
        LocalDate before = lending.today().plusDays(2);
        String kept = kept(lost, 1);
        lose(lost, 1);
        spoil(spoilt, 1);
        for (Lent it : List.of(lost, spoilt)) {
            closeUntil(it, before);
            assertThat(held(it).stream().map(Held::number).toList()).containsExactly(1);
            closeUntil(it, before.plusDays(1));
            assertThat(held(it)).isEmpty();
        }
        closeUntil(calm, before.plusDays(1));
        assertThat(kept(lost, 1)).isEqualTo(kept);
        assertSame(lost, calm, before.plusDays(1));
        assertSame(spoilt, calm, before.plusDays(1));
    }

    /** What was paid ahead is used in one of the nights that it was left out of. */
    @Test
    void haveMadeUpWhatFellDueMeanwhile() throws Exception {
        Lent calm = lending.paidOut(55);
        Lent it = lending.paidOut(55);
        for (Lent one : List.of(calm, it)) {
            lending.act(one, Act.money(Kind.REPAID, lending.today(), 700_00, Means.BANK, Keep.NEXT, ""));
        }
        LocalDate due =
                lending.standing(it, lending.today()).toCome().getFirst().due();
        LocalDate before = due.plusDays(2);
        spoil(it, 1);
        closeUntil(it, before);
        assertThat(held(it)).hasSize(1);
        assertThat(lending.books(it, due).get(Sums.CREDIT))
                .isEqualTo(lending.books(it, lending.today()).get(Sums.CREDIT));
        closeUntil(it, before);
        closeUntil(calm, before);
        assertThat(held(it)).isEmpty();
        assertSame(it, calm, before);
        for (LocalDate day = lending.today(); day.isBefore(before); day = day.plusDays(1)) {
            lending.assertBooked(it, day);
        }
    }

    /** Nothing was wrong with its spans, so that nothing was put in order, and it stayed aside for ever. */
    @Test
    void areLookedUpAnewWhereTheNightBeforeLeftSomethingWrong() throws Exception {
        Lent calm = lending.paidOut(45);
        Lent it = lending.paidOut(45);
        LocalDate before = lending.today().plusDays(3);
        closeUntil(it, before);
        int spoilt = lending.as(
                new Viewer.Background(NightlyClose.PURPOSE),
                () -> jdbc.sql("""
                    update loans.pace
                    set earned = 9223372036854775807
                    where lender_id = :lender and number = :number
                    """).paramSource(loan(it, 1)).update());
        assertThat(spoilt).isOne();
        closeUntil(it, before.plusDays(1));
        assertThat(held(it).stream().map(Held::why).toList()).containsExactly(Why.REFUSED);
        closeUntil(it, before.plusDays(2));
        closeUntil(calm, before.plusDays(2));
        assertThat(held(it)).isEmpty();
        assertSame(it, calm, before.plusDays(2));
    }

    /** Where what happened to one of them cannot even be read: that keeps no other waiting either. */
    @Test
    void keepNoOtherWaitingWhereTheyCannotBePutInOrder() throws Exception {
        Lent it = seven();
        LocalDate before = lending.today().plusDays(2);
        spoil(it, 3);
        closeUntil(it, before);
        assertThat(held(it).stream().map(Held::number).toList()).containsExactly(3);
        var helpless = new Sifting(nights, holding, tallies, new Restoring(null));
        asWork(() -> {
            new NightlyClose(nights, helpless, null, null, null, time)
                    .close(it.granted().lender(), before.plusDays(2), 3);
            return null;
        });
        assertThat(held(it).stream().map(Held::number).toList()).containsExactly(3);
        assertThat(asWork(() -> nights.findNext(it.granted().lender()))).contains(before.plusDays(2));
    }

    @Test
    void standOnThePortfolioWithTheReason() throws Exception {
        Lent it = seven();
        LocalDate before = lending.today().plusDays(2);
        assertThat(portfolio(it, before)).doesNotContain("could not be closed");
        String kept = kept(it, 3);
        lose(it, 3);
        closeUntil(it, before);
        assertThat(portfolio(it, before))
                .contains("no. 3")
                .contains("Nothing is kept of this loan for that night")
                .contains("One loan is missing from the figures of this day");
        assertThat(visits.look(it.treasurer(), it.granted().house() + "/loans/portfolio/figures?day=" + before)
                        .select("main")
                        .text())
                .contains("One loan is missing from the figures of this day");
        assertThat(portfolio(it, lending.today()))
                .as("it is in the figures of before")
                .doesNotContain("is missing from the figures");
        putBack(it, 3, kept);
        closeUntil(it, before);
        assertThat(portfolio(it, before)).doesNotContain("could not be closed").doesNotContain("no. 3");
    }

    /** Nothing of any of its loans is booked; that is told until a run goes well. */
    @Test
    void areAllLoansWhereTheBooksAreNotThere() throws Exception {
        Lent it = lending.paidOut(60);
        LocalDate day = lending.today().plusDays(1);
        boolean without = asWork(
                () -> sifting.sift(it.granted().lender(), day, Share.of(1, 1).getFirst(), new NotFound()));
        assertThat(without).isFalse();
        assertThat(portfolio(it, day))
                .contains("there is no account for interest")
                .doesNotContain("All others");
        assertThat(gauge.count()).as("told to whoever runs Express").isPositive();
        closeUntil(it, day.plusDays(1));
        assertThat(held(it)).isEmpty();
    }

    /** It stood on the portfolio for ever, and in the figure of who runs Express. */
    @Test
    void areNotAsideForEverWhereTheLastIsPaidBack() throws Exception {
        Lent it = lending.paidOut(60);
        LocalDate before = lending.today().plusDays(2);
        spoil(it, 1);
        closeUntil(it, before);
        assertThat(held(it)).hasSize(1);
        lending.as(
                it.treasurer(),
                () -> jdbc.sql("update loans.loan set state = 'REPAID' where lender_id = :lender and number = :number")
                        .paramSource(loan(it, 1))
                        .update());
        assertThat(asWork(nights::listLenders)).contains(it.granted().lender());
        closeUntil(it, before);
        assertThat(held(it)).isEmpty();
        assertThat(asWork(nights::listLenders)).doesNotContain(it.granted().lender());
    }

    /** Each run would have put a hundred more aside, until all are. */
    @Test
    void areNoneWhereItIsNotBecauseOfSingleOnes() throws Exception {
        Lent it = lending.paidOut(60);
        for (int i = 0; i < 100; i++) {
            crowd.again(it, false);
        }
        lending.as(
                it.treasurer(),
                () -> jdbc.sql("update loans.span set earned = 9223372036854775807 where lender_id = :lender")
                        .paramSource(Parameters.with("lender", it.granted().lender()))
                        .update());
        LocalDate before = lending.today().plusDays(2);
        for (int run = 0; run < 2; run++) {
            assertThatThrownBy(() -> asWork(() -> {
                        close.close(it.granted().lender(), before);
                        return null;
                    }))
                    .isInstanceOf(DataAccessException.class);
            assertThat(held(it).stream().map(Held::why).toList()).containsExactly(Why.FAILED);
        }
    }

    /** A database that was away is no fault of a loan, nor is one that is killed. */
    @Test
    void areNotLookedForWhereItIsNotBecauseOfThem() throws Exception {
        Lent it = lending.paidOut(60);
        boolean without = asWork(() -> sifting.sift(
                it.granted().lender(),
                lending.today().plusDays(1),
                Share.of(1, 1).getFirst(),
                new IllegalStateException("killed")));
        assertThat(without).isFalse();
        assertThat(held(it)).isEmpty();
    }

    @Test
    void areNotedByTheNightlyCloseOnly() throws Exception {
        Lent it = lending.paidOut(60);
        for (var viewer : List.of(it.officer(), it.treasurer())) {
            int noted;
            try {
                noted = lending.as(
                        viewer,
                        () -> jdbc.sql("""
                            insert into loans.held (lender_id, night_on, why, since)
                            values (:lender, current_date, 'FAILED', now())
                            """)
                                .paramSource(
                                        Parameters.with("lender", it.granted().lender()))
                                .update());
            } catch (DataAccessException refused) {
                noted = 0;
            }
            assertThat(noted).isZero();
        }
    }
}
