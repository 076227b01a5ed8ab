package express.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Lending.Lent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is late gets one kind letter for each time, and is left in peace where somebody promised that. */
@ModuleTest
class RemindingTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    NightlyClose close;

    @Autowired
    Arrears arrears;

    @Autowired
    JdbcClient jdbc;

    private int letters(Lent it) {
        return mailbox.list(World.emailOf(it.granted().borrower().id())).size();
    }

    /** How many letters go out for a day. */
    private int remind(Lent it, LocalDate day) {
        int before = letters(it);
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.remind(it.granted().lender(), day);
            return null;
        });
        return letters(it) - before;
    }

    /** The first day to come on which it is late by so many. */
    private LocalDate late(Lent it, int days) {
        LocalDate day = lending.today();
        while (lending.standing(it, day).daysLate() < days) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void tellsOnceOfEachTimeOfBeingLate() throws Exception {
        Lent it = lending.paidOut(5);
        LocalDate first = late(it, 1);
        assertThat(remind(it, first.minusDays(1))).isZero();
        assertThat(remind(it, first)).isOne();
        assertThat(remind(it, first)).isZero();
        assertThat(remind(it, first.plusDays(2))).isZero();
        assertThat(mailbox.list(World.emailOf(it.granted().borrower().id()))
                        .getFirst()
                        .toString())
                .contains("/loans/" + it.id())
                .doesNotContain("€");
        assertThat(visits.look(it.officer(), it.path() + "/contacts")
                        .select("section[aria-labelledby=contacts] li")
                        .text())
                .contains("by letter");
    }

    @Test
    void leavesToPeopleWhatIsLateForLonger() throws Exception {
        Lent it = lending.paidOut(5);
        assertThat(remind(it, late(it, 8))).isZero();
    }

    @Test
    void leavesInPeaceWhomSomebodyPromisedThat() throws Exception {
        Lent it = lending.paidOut(5);
        LocalDate first = late(it, 1);
        Loan loan = lending.look(it);
        lending.as(it.officer(), () -> {
            arrears.note(it.officer(), loan, Step.Kind.CALL, lending.today(), first.plusDays(9), "Pays after");
            return null;
        });
        assertThat(remind(it, first)).isZero();
    }

    /** Without an address there is nobody to write to: a person does. */
    @Test
    void saysOfNobodyThatTheyWereRemindedWhoWasNot() throws Exception {
        Lent it = lending.paidOut(5);
        world.deactivate(it.granted().borrower());
        assertThat(remind(it, late(it, 1))).isZero();
        Loan loan = lending.look(it);
        assertThat(lending.as(it.officer(), () -> arrears.listContacts(loan))).isEmpty();
    }

    @Test
    void writesDownNothingButThat() throws Exception {
        Lent it = lending.paidOut(5);
        assertThatThrownBy(() -> lending.as(
                        new Viewer.Background(NightlyClose.PURPOSE),
                        () -> jdbc.sql("""
                            insert into loans.contact (lender_id, id, loan_id, kind, oldest, words, at)
                            values (:lender, :id, :loan, 'CALL', current_date, 'Spoke', now())
                            """)
                                .param("lender", it.granted().lender().value())
                                .param("id", UUID.randomUUID())
                                .param("loan", it.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void waitsForTheMorningAndForMonday() {
        assertThat(Reminding.isDecent(at("2026-11-27T00:30"))).isFalse();
        assertThat(Reminding.isDecent(at("2026-11-27T09:00"))).isTrue();
        assertThat(Reminding.isDecent(at("2026-11-29T09:00"))).isFalse();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant();
    }
}
