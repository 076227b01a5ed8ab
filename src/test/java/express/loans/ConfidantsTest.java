package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Lending.Lent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coach hears that somebody is late only if the borrower wants it, and only for as long. */
@ModuleTest
class ConfidantsTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Confiding confiding;

    @Autowired
    JdbcClient jdbc;

    private Viewer.Person coach;

    @BeforeEach
    void begin() {
        coach = world.newcomer("Carla Coach");
    }

    private int letters() {
        return mailbox.list(World.emailOf(coach.id())).size();
    }

    private void morning() {
        go(9);
    }

    /** At an hour of a day that is no Sunday. */
    private void go(int hour) {
        LocalDate today = lending.today();
        LocalDate day = today.getDayOfWeek() == DayOfWeek.SUNDAY ? today.plusDays(1) : today;
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            confiding.tell(day.atTime(hour, 0).atZone(ZoneId.systemDefault()).toInstant());
            return null;
        });
    }

    private int run(Viewer viewer, Lent it, String sql) {
        try {
            return lending.as(
                    viewer,
                    () -> jdbc.sql(sql)
                            .param("loan", it.id())
                            .param("coach", coach.id().value())
                            .update());
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    private int say(Viewer viewer, Lent it) {
        return run(viewer, it, """
            insert into loans.confidant (lender_id, loan_id, coach_id, at)
            values ('%s', :loan, :coach, now())
            """.formatted(it.granted().lender().value()));
    }

    private int takeBack(Viewer viewer, Lent it) {
        return run(viewer, it, "delete from loans.confidant where loan_id = :loan and coach_id = :coach");
    }

    @Test
    void areToldOnceOfSomebodyWhoIsLate() throws Exception {
        Lent it = lending.paidOut(100);
        morning();
        assertThat(letters()).isZero();
        assertThat(say(it.granted().borrower(), it)).isOne();
        morning();
        morning();
        assertThat(letters()).isOne();
        assertThat(mailbox.list(World.emailOf(coach.id())).getFirst().toString())
                .contains(lending.look(it).called())
                .doesNotContain("€");
    }

    @Test
    void areLeftInPeaceByNight() throws Exception {
        Lent it = lending.paidOut(100);
        assertThat(say(it.granted().borrower(), it)).isOne();
        go(2);
        go(22);
        assertThat(letters()).isZero();
        morning();
        assertThat(letters()).isOne();
    }

    @Test
    void areNotToldOfSomebodyWhoIsNotLate() throws Exception {
        Lent it = lending.paidOut(5);
        assertThat(say(it.granted().borrower(), it)).isOne();
        morning();
        assertThat(letters()).isZero();
    }

    @Test
    void areNotToldAnyMoreWhenItIsTakenBack() throws Exception {
        Lent it = lending.paidOut(100);
        assertThat(say(it.granted().borrower(), it)).isOne();
        assertThat(takeBack(it.granted().borrower(), it)).isOne();
        morning();
        assertThat(letters()).isZero();
    }

    @Test
    void areChosenByTheBorrowerAlone() throws Exception {
        Lent it = lending.paidOut(100);
        for (Viewer other : List.of(it.officer(), it.treasurer(), coach, world.operator())) {
            assertThat(say(other, it)).isZero();
        }
        assertThat(say(it.granted().borrower(), it)).isOne();
        for (Viewer other : List.of(it.officer(), it.treasurer(), coach, world.operator())) {
            assertThat(takeBack(other, it)).isZero();
            int seen = lending.as(
                    other,
                    () -> jdbc.sql("select count(*) from loans.confidant where loan_id = :loan")
                            .param("loan", it.id())
                            .query(Integer.class)
                            .single());
            assertThat(seen).isZero();
        }
        String page = "/loans/" + it.id() + "/coaches/" + UUID.randomUUID() + "/yes";
        assertThat(visits.send(it.granted().borrower(), page).getStatus()).isEqualTo(404);
        assertThat(visits.send(it.officer(), page).getStatus()).isEqualTo(404);
    }

    /** As who applied said it, or the file that they brought. */
    private void accompany(Lent it) {
        lending.as(
                it.officer(),
                () -> jdbc.sql("""
                    insert into applications.tie (application_id, id, kind, person_id, name)
                    values (:application, :id, 'COACHES', :coach, 'Carla Coach')
                    """)
                        .param("application", it.granted().application())
                        .param("id", UUID.randomUUID())
                        .param("coach", coach.id().value())
                        .update());
    }

    @Test
    void areSaidAndTakenBackOnThePageOfTheLoan() throws Exception {
        Lent it = lending.paidOut(100);
        Viewer borrower = it.granted().borrower();
        String own = "/loans/" + it.id();
        String one = own + "/coaches/" + coach.id().value();
        assertThat(visits.send(borrower, one + "/yes").getStatus())
                .as("who is named nowhere")
                .isEqualTo(404);
        accompany(it);
        assertThat(offers(borrower, own)).containsExactly(one + "/yes");
        for (Viewer other : List.of(it.officer(), it.treasurer(), coach)) {
            assertThat(visits.send(other, one + "/yes").getStatus()).isEqualTo(404);
        }
        morning();
        assertThat(letters()).isZero();
        visits.sent(borrower, one + "/yes");
        visits.sent(borrower, one + "/yes");
        assertThat(offers(borrower, own)).containsExactly(one + "/no");
        morning();
        assertThat(letters()).isOne();
        visits.sent(borrower, one + "/no");
        visits.sent(borrower, one + "/no");
        assertThat(offers(borrower, own)).containsExactly(one + "/yes");
    }

    private List<String> offers(Viewer viewer, String page) throws Exception {
        return visits.look(viewer, page).select("form[action*=/coaches/]").eachAttr("action");
    }
}
