package express.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.loans.Lending.Lent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Every table, tried by everybody whom it is not for, and what the database itself holds. */
@ModuleTest
class LoanRowsTest {

    @Autowired
    Lending lending;

    @Autowired
    World world;

    @Autowired
    Renewing renewing;

    @Autowired
    JdbcClient jdbc;

    private Lent it;

    @BeforeEach
    void begin() throws Exception {
        it = lending.paidOut();
    }

    private int count(Viewer viewer, String table) {
        return lending.as(
                viewer,
                () -> jdbc.sql("select count(*) from loans." + table + " where lender_id = :lender")
                        .param("lender", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    private int run(Viewer viewer, String sql) {
        try {
            return lending.as(
                    viewer,
                    () -> jdbc.sql(sql)
                            .param("lender", it.granted().lender().value())
                            .update());
        } catch (DataAccessException | TransactionException refused) {
            return 0;
        }
    }

    @Test
    void areSeenByTheHouseAndTheBorrowerOnly() throws Exception {
        renewing.more(it, 0);
        Map<String, Viewer> others = new LinkedHashMap<>();
        others.put("a visitor", Viewer.VISITOR);
        others.put("the operator", world.operator());
        others.put("who advises there", world.member("Ada", it.granted().lender(), Role.ADVISER));
        others.put("a treasurer elsewhere", lending.prepared().treasurer());
        others.put("another newcomer", world.newcomer("Nadia"));
        others.put("other work", new Viewer.Background("reviews"));
        for (String table : List.of("loan", "event", "instalment", "span", "payout", "lent", "beside")) {
            others.forEach((who, viewer) ->
                    assertThat(count(viewer, table)).as(table + " by " + who).isZero());
            assertThat(count(it.officer(), table)).as(table).isPositive();
        }
        for (String table : List.of("loan", "event", "instalment", "span")) {
            assertThat(count(it.granted().borrower(), table)).as(table).isPositive();
        }
        for (String table : List.of("payout", "lent", "beside")) {
            assertThat(count(it.granted().borrower(), table)).as(table).isZero();
        }
    }

    @Test
    void keepWhatHappened() {
        for (Viewer viewer : List.of(it.officer(), it.treasurer(), it.granted().borrower())) {
            for (String sql : List.of(
                    "update loans.event set cents = 1 where lender_id = :lender",
                    "delete from loans.event where lender_id = :lender",
                    "delete from loans.loan where lender_id = :lender",
                    "update loans.loan set officer_id = null where lender_id = :lender",
                    "update loans.loan set principal = 1 where lender_id = :lender")) {
                assertThatThrownBy(() -> lending.as(
                                viewer,
                                () -> jdbc.sql(sql)
                                        .param("lender", it.granted().lender().value())
                                        .update()))
                        .as(sql)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    private long overpaid() {
        return lending.as(
                it.officer(),
                () -> jdbc.sql("select overpaid from loans.loan where lender_id = :lender")
                        .param("lender", it.granted().lender().value())
                        .query(Long.class)
                        .single());
    }

    /** Also where a node of an earlier version writes, which does not know of it. */
    @Test
    void tellWhatIsToBeGivenBack() {
        String books = """
            update loans.loan
            set state = '%s', booked = booked || cast('{"loan-credit": %d}' as jsonb)
            where lender_id = :lender
            """;
        assertThat(run(it.treasurer(), books.formatted("REPAID", -12_50))).isOne();
        assertThat(overpaid()).isEqualTo(12_50);
        assertThat(run(it.treasurer(), books.formatted("REPAID", 0))).isOne();
        assertThat(overpaid()).isZero();
        assertThat(run(it.treasurer(), books.formatted("REPAID", -12_50))).isOne();
        assertThat(run(it.treasurer(), books.formatted("RUNNING", 0))).isOne();
        assertThat(overpaid()).isZero();
    }

    /** Else somebody could agree to another rate for what is theirs, under the name of another. */
    @Test
    void areInTheHandsOfWhoPreparedThem() {
        String prepare = """
            insert into loans.loan (
                lender_id, id, number, application_id, officer_id, called, language, product, product_version, currency,
                principal, months, rate, agreement, prepared_at, state, booked_on)
            select lender_id, gen_random_uuid(), number + 1, gen_random_uuid(), '%s', called, language, product,
                   product_version, currency, principal, months, rate, agreement, prepared_at, 'AGREED', booked_on
            from loans.loan
            where lender_id = :lender
            """;
        assertThat(run(it.officer(), prepare.formatted(it.treasurer().id()))).isZero();
        assertThat(run(it.officer(), prepare.formatted(it.officer().id()))).isOne();
    }

    @Test
    void letNobodyPayOutAloneOrForThemselves() throws Exception {
        String event = """
            insert into loans.event (
                lender_id, loan_id, seq, id, kind, day_on, cents, means, keep, payments, free, words, at, by_id)
            select lender_id, id, 99, gen_random_uuid(), '%s', current_date, 100, 'BANK', 'NEXT', 0, false, '', now(), '%s'
            from loans.loan
            where lender_id = :lender
            """;
        assertThat(run(it.officer(), event.formatted("DISBURSED", it.officer().id())))
                .isZero();
        assertThat(run(it.officer(), event.formatted("REPAID", it.treasurer().id())))
                .isZero();
        assertThat(run(
                        it.granted().borrower(),
                        event.formatted("REPAID", it.granted().borrower().id())))
                .isZero();
        Lent open = lending.signed();
        it = open;
        Viewer.Person both = world.member("Bo", open.granted().lender(), Role.LENDER, Role.TREASURER);
        assertThat(run(both, """
            insert into loans.payout (lender_id, id, loan_id, cents, means, asked_at, asked_by)
            select lender_id, gen_random_uuid(), id, 100, 'BANK', now(), '%s'
            from loans.loan
            where lender_id = :lender
            """.formatted(both.id()))).isOne();
        assertThat(run(
                        open.treasurer(),
                        event.formatted("DISBURSED", open.treasurer().id())))
                .as("an event without the payout")
                .isZero();
        String pay = "with paid as (" + event + ") update loans.payout"
                + " set signed_at = now(), signed_by = '%2$s', event_seq = 99"
                + " where lender_id = :lender and signed_at is null";
        assertThat(run(both, pay.formatted("DISBURSED", both.id()))).isZero();
        assertThat(run(open.officer(), pay.formatted("DISBURSED", open.officer().id())))
                .isZero();
        assertThat(run(
                        open.treasurer(),
                        pay.replace("current_date, 100", "current_date, 200")
                                .formatted("DISBURSED", open.treasurer().id())))
                .as("another sum")
                .isZero();
        assertThat(run(
                        open.treasurer(),
                        pay.formatted("DISBURSED", open.treasurer().id())))
                .isOne();
    }

    /** Somebody who borrows where they work, with every role there is for loans. */
    private static Viewer.Person working(Lent own) {
        OrganisationId lender = own.granted().lender();
        Viewer.Person borrower = own.granted().borrower();
        return new Viewer.Person(
                borrower.id(),
                borrower.name(),
                false,
                Set.of(new Viewer.Seat(lender, Role.LENDER), new Viewer.Seat(lender, Role.TREASURER)),
                Set.of());
    }

    @Test
    void letNobodyTouchThePayoutOfTheirOwnLoan() throws Exception {
        it = lending.signed();
        Viewer.Person own = working(it);
        String ask = """
            insert into loans.payout (lender_id, id, loan_id, cents, means, asked_at, asked_by)
            select lender_id, gen_random_uuid(), id, 100, 'BANK', now(), '%s'
            from loans.loan
            where lender_id = :lender
            """;
        String refuse = "update loans.payout set refused_at = now() where lender_id = :lender";
        assertThat(run(own, ask.formatted(own.id()))).isZero();
        assertThat(run(it.officer(), ask.formatted(it.officer().id()))).isOne();
        assertThat(run(own, refuse)).isZero();
        assertThat(run(it.treasurer(), refuse)).isOne();
    }

    @Test
    void letNobodyWriteBesideTheirOwnLoan() {
        Viewer.Person own = working(it);
        String contact = """
            insert into loans.contact (lender_id, id, loan_id, kind, oldest, words, at, by_id)
            select lender_id, gen_random_uuid(), id, 'CALL', current_date, '', now(), '%s'
            from loans.loan
            where lender_id = :lender
            """;
        assertThat(run(own, contact.formatted(own.id()))).isZero();
        assertThat(run(it.officer(), contact.formatted(it.officer().id()))).isOne();
        for (String sql : List.of(
                "update loans.instalment set missing = missing where lender_id = :lender",
                "update loans.span set due = due where lender_id = :lender",
                "delete from loans.instalment where lender_id = :lender",
                "delete from loans.span where lender_id = :lender")) {
            assertThat(run(own, sql)).as(sql).isZero();
            assertThat(run(it.officer(), sql)).as(sql).isPositive();
        }
    }

    @Test
    void areNumberedOneAfterAnotherAlsoWhenPreparedAtTheSameMoment() throws Exception {
        Callable<Integer> one = () -> lending.number(renewing.more(it, 0));
        List<Integer> numbers = new ArrayList<>();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> number : officers.invokeAll(Collections.nCopies(6, one))) {
                numbers.add(number.get());
            }
        }
        int first = lending.number(it);
        assertThat(numbers).containsExactlyInAnyOrder(first + 1, first + 2, first + 3, first + 4, first + 5, first + 6);
    }

    @Test
    void letNobodyChangeHowManyTheyOweThemselves() {
        renewing.more(it, 0);
        Viewer.Person own = working(it);
        String forget = "delete from loans.beside where lender_id = :lender";
        String invent = """
            insert into loans.beside (lender_id, borrower_id, since, until, more)
            select lender_id, borrower_id, date '2001-01-01', date '2001-02-01', 1
            from loans.loan
            where lender_id = :lender
            limit 1
            """;
        assertThat(run(own, forget)).isZero();
        assertThat(run(own, invent)).isZero();
        assertThat(run(it.officer(), invent)).isOne();
        assertThat(run(it.officer(), forget)).isEqualTo(2);
        assertThat(run(it.treasurer(), "delete from loans.lent where lender_id = :lender"))
                .as("what was lent")
                .isZero();
    }
}
