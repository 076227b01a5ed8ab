package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes of the papers of a bank, and when; and what stays when a borrower goes. */
@ModuleTest
class PaymentsKeptTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    House house;

    @Autowired
    PaymentsKept kept;

    @Autowired
    PaymentsData data;

    @Autowired
    Forgetting forgetting;

    @Autowired
    JdbcClient jdbc;

    private int count(Lent it, String table) {
        return lending.as(
                it.treasurer(),
                () -> jdbc.sql("select count(*) from payments." + table + " where lender_id = :lender")
                        .param("lender", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    private void remove() {
        Instant end = Instant.now().minus(PaymentsKept.DAYS, ChronoUnit.DAYS);
        Acting.inBackground("retention", () -> kept.removeBefore(end));
    }

    @Test
    void removesWhatIsOlderThanTheLawAsksAndIsSettled() throws Exception {
        Lent it = house.with(lending.paidOut(PaymentsKept.DAYS + 200));
        String reference = Reference.of(lending.number(it));
        LocalDate old = lending.today().minusDays(PaymentsKept.DAYS + 100);
        house.bring(
                it,
                new Camt()
                        .on(old)
                        .credit("31.00", "A", reference)
                        .words("32.00", "B", "nobody knows")
                        .on(lending.today())
                        .credit("33.00", "A", reference)
                        .bytes());
        Map<String, Long> books = lending.books(it, lending.today());
        remove();
        remove();
        assertThat(count(it, "line")).as("one waits, one is of this year").isEqualTo(2);
        assertThat(count(it, "share")).isOne();
        assertThat(count(it, "upload")).isOne();
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(31_00L, 33_00L);
        assertThat(lending.books(it, lending.today())).isEqualTo(books);
    }

    @Test
    void keepsWhatIsOfThisYear() throws Exception {
        Lent it = house.full(lending.paidOut());
        remove();
        for (String table : new String[] {"line", "share", "upload", "batch", "item", "mandate", "payee"}) {
            assertThat(count(it, table)).as(table).isPositive();
        }
    }

    private void erase(Lent it) {
        Acting.inBackground("personal-data", () -> {
            data.erase(it.granted().borrower().id());
            return null;
        });
    }

    /** Lines, orders and mandates are papers of the accounts; the account of somebody who owes nothing is not. */
    @Test
    void forgetsWhereABorrowerWasPaidWhenNothingIsOwed() throws Exception {
        Lent it = house.full(lending.paidOut());
        erase(it);
        assertThat(count(it, "payee")).isOne();
        house.bring(
                it,
                new Camt()
                        .called("END")
                        .on(lending.today())
                        .credit("7000.00", "A", Reference.of(lending.number(it)))
                        .bytes());
        erase(it);
        assertThat(count(it, "payee")).isZero();
        assertThat(count(it, "mandate")).isOne();
        assertThat(count(it, "line")).isEqualTo(3);
        String lines = visits.look(it.treasurer(), house.path(it) + "/lines?state=taken")
                .select("tbody")
                .text();
        assertThat(lines).contains("A");
    }

    private void forget() {
        Acting.inBackground(Forgetting.PURPOSE, () -> {
            forgetting.run();
            return null;
        });
    }

    /** The key of the table lets go of the account with us when it goes. */
    @Test
    void forgetsItAlsoWhenTheLoanEndsAfterwards() throws Exception {
        Lent it = house.full(lending.paidOut());
        Lent other = house.full(lending.paidOut());
        erase(it);
        lending.as(
                it.officer(),
                () -> jdbc.sql("""
                    update payments.payee
                    set borrower_id = null, by_id = :by
                    where lender_id = :lender
                    """)
                        .param("by", it.officer().id().value())
                        .param("lender", it.granted().lender().value())
                        .update());
        forget();
        assertThat(count(it, "payee")).isOne();
        house.bring(
                it,
                new Camt()
                        .called("END")
                        .on(lending.today())
                        .credit("7000.00", "A", Reference.of(lending.number(it)))
                        .bytes());
        forget();
        assertThat(count(it, "payee")).isZero();
        assertThat(count(other, "payee")).isOne();
    }

    /** Before anybody can pay, whoever administers the house says where its money is. */
    @Test
    void areFoundOnThePageOfTheHouseByThoseWhoLookForThem() throws Exception {
        Lent it = lending.prepared();
        String page = it.granted().house();
        String way = "a[href=" + house.path(it) + "]";
        Viewer head = world.member("Hanna", it.granted().lender(), Role.ADMINISTRATOR);
        for (Viewer inside : new Viewer[] {head, it.treasurer(), it.officer()}) {
            assertThat(visits.look(inside, page).select(way))
                    .as(inside.toString())
                    .hasSize(1);
            assertThat(visits.get(inside, house.path(it)).getStatus()).isEqualTo(200);
        }
        for (Viewer other : new Viewer[] {
            Viewer.VISITOR,
            it.granted().borrower(),
            world.member("Rob", it.granted().lender(), Role.ADVISER)
        }) {
            assertThat(visits.look(other, page).select(way)).isEmpty();
        }
    }
}
