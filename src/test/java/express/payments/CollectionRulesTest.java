package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules of time for direct debits: how long a mandate holds, and how long before banks and borrowers are told. */
@ModuleTest
class CollectionRulesTest {

    private static final String BORROWERS = "DE89370400440532013000";

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    House house;

    @Autowired
    Preparing preparing;

    @Autowired
    Announcing announcing;

    @Autowired
    Batches batches;

    @Autowired
    Mandates mandates;

    @Autowired
    JdbcClient jdbc;

    private String account(Lent it) {
        return house.path(it) + "/loans/" + it.id();
    }

    private int sign(Lent it, LocalDate signed, int notice) throws Exception {
        return house.status(
                it.officer(),
                account(it) + "/mandates",
                "iban",
                BORROWERS,
                "holder",
                "Amira Haddad",
                "signed",
                signed.toString(),
                "notice",
                Integer.toString(notice),
                "seen",
                "yes");
    }

    private int collect(Lent it, LocalDate day) throws Exception {
        return house.status(it.officer(), house.path(it) + "/batches", "kind", "DEBIT", "day", day.toString());
    }

    private Batch prepared(Lent it, LocalDate day) throws Exception {
        String path = visits.sent(it.officer(), house.path(it) + "/batches", "kind", "DEBIT", "day", day.toString());
        UUID id = UUID.fromString(path.replaceFirst(".*/", ""));
        return lending.as(it.officer(), () -> batches.get(it.granted().lender(), id));
    }

    /** The same for another day, as if it were later now. */
    private static Batch on(Batch it, LocalDate day) {
        return new Batch(
                it.lender(),
                it.id(),
                it.kind(),
                it.name(),
                day,
                it.state(),
                it.preparedAt(),
                it.preparedBy(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Why it is not done; nothing, if it is. */
    private String fault(Viewer viewer, Runnable work) {
        try {
            lending.as(viewer, () -> {
                work.run();
                return true;
            });
            return "";
        } catch (Refused why) {
            return why.key();
        }
    }

    private LocalDate day() {
        return BusinessDays.from(lending.today().plusDays(45));
    }

    private void use(Lent it, LocalDate on) {
        lending.as(
                it.officer(),
                () -> jdbc.sql("update payments.mandate set used_on = :on where lender_id = :lender")
                        .param("on", on)
                        .param("lender", it.granted().lender().value())
                        .update());
    }

    /** Two days more, as months are not of one length. */
    @Test
    void collectNothingByAMandateThatNobodyUsedForThirtySixMonths() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        LocalDate over = day().minusMonths(36);
        LocalDate still = over.plusDays(2);
        assertThat(sign(it, over, 14)).isEqualTo(303);
        assertThat(collect(it, day())).as("signed too long ago, and never used").isEqualTo(422);
        use(it, over);
        assertThat(collect(it, day())).as("used too long ago").isEqualTo(422);
        use(it, still);
        Batch batch = prepared(it, day());
        String path = house.path(it) + "/batches/" + batch.id();
        use(it, over);
        assertThat(house.status(it.treasurer(), path + "/release"))
                .as("looked at again when it goes")
                .isEqualTo(422);
        use(it, still);
        assertThat(house.status(it.treasurer(), path + "/release")).isEqualTo(303);
        Mandate used = lending.as(
                it.officer(),
                () -> mandates.list(it.granted().lender(), it.id()).getFirst());
        assertThat(used.usedOn()).isEqualTo(day());
        assertThat(used.holds(day().plusMonths(36).minusDays(1))).isTrue();
        assertThat(used.holds(day().plusMonths(36))).isFalse();
    }

    @Test
    void collectOnlyOnADayThatTheBankCanKeep() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        LocalDate today = lending.today();
        assertThat(sign(it, today, 1)).isEqualTo(303);
        LocalDate saturday = today.plusDays(30).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        for (LocalDate wrong : new LocalDate[] {today, BusinessDays.after(today, 1), saturday}) {
            assertThat(fault(
                            it.officer(),
                            () -> preparing.debits(it.officer(), it.granted().lender(), wrong)))
                    .as(wrong.toString())
                    .isEqualTo("payments.fault.collection-day");
        }
        LocalDate soonest = BusinessDays.after(today, 2);
        assertThat(fault(
                        it.officer(),
                        () -> preparing.debits(it.officer(), it.granted().lender(), soonest)))
                .isEmpty();
    }

    /** Whoever releases it may come too late: the bank wants it one day before. */
    @Test
    void letNothingGoThatTheBankWouldHaveTooLate() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        LocalDate today = lending.today();
        assertThat(sign(it, today, 14)).isEqualTo(303);
        Batch batch = prepared(it, day());
        LocalDate soonest = BusinessDays.after(today, 1);
        for (LocalDate late : new LocalDate[] {today.minusDays(1), soonest.minusDays(1)}) {
            assertThat(fault(it.treasurer(), () -> preparing.release(it.treasurer(), on(batch, late))))
                    .as(late.toString())
                    .isEqualTo("payments.fault.too-late");
        }
        assertThat(fault(it.treasurer(), () -> preparing.release(it.treasurer(), on(batch, soonest))))
                .isEmpty();
    }

    /** Paid out 27 days ago, so a payment is due within some days; fourteen days before, or as few as was agreed. */
    @Test
    void tellBorrowersAsLongBeforeAsWasAgreed() throws Exception {
        Lent it = house.with(lending.paidOut(27));
        LocalDate today = lending.today();
        LocalDate day = BusinessDays.from(today.plusDays(9));
        int before = (int) ChronoUnit.DAYS.between(today, day);
        assertThat(sign(it, today, 0)).isEqualTo(422);
        assertThat(sign(it, today, 15)).isEqualTo(422);
        assertThat(sign(it, today, before + 1)).isEqualTo(303);
        assertThat(collect(it, day)).as("a day too late to tell them").isEqualTo(422);
        String withdrawal = visits.look(it.officer(), account(it))
                .select("form[action$=/withdrawal]")
                .attr("action");
        visits.sent(it.officer(), withdrawal);
        assertThat(sign(it, today, before)).isEqualTo(303);
        assertThat(collect(it, day)).isEqualTo(303);
    }

    /** Who is told on paper is told as long before. */
    @Test
    void tellOnPaperAsLongBeforeToo() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        LocalDate today = lending.today();
        assertThat(sign(it, today, 14)).isEqualTo(303);
        world.deactivate(it.granted().borrower());
        Batch batch = prepared(it, day());
        String loan = it.id().toString();
        Batch sooner = on(batch, today.plusDays(13));
        assertThat(fault(it.officer(), () -> announcing.note(it.officer(), sooner, loan, today)))
                .isEqualTo("payments.fault.told-late");
        Batch right = on(batch, today.plusDays(14));
        assertThat(fault(it.officer(), () -> announcing.note(it.officer(), right, loan, today)))
                .isEmpty();
    }
}
