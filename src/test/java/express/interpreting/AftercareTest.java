package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Collective.Work;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AftercareTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    SignedMissions missions;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InstantSource time;

    private SignedMissions.Signed signed;
    private Work work;
    private LocalDate today;

    @BeforeEach
    void begin() {
        signed = missions.begin();
        work = signed.work();
        today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private UUID done() {
        return missions.done(signed, work.ana(), DAY, 60);
    }

    private Document day() throws Exception {
        return visits.look(work.dispatcher(), work.house("/missions"));
    }

    private String after() throws Exception {
        return day().select("section[aria-labelledby=after]").text();
    }

    @Test
    void showsWhoIsToBeListenedToUntilItWasHeld() throws Exception {
        UUID id = done();
        assertThat(after()).isEmpty();
        visits.sent(work.ana(), "/missions/" + id + "/feedback", "verdict", "MIXED", "talk", "yes");
        assertThat(after())
                .contains("Listen to Ana Interpreter", "Nobody sees to it yet")
                .doesNotContain("overdue");
        assertThat(visits.look(work.ana(), "/missions/" + id).text()).contains("will listen to you");
        String path = work.house("/missions/" + id + "/debriefing");
        assertThat(visits.send(
                                work.dispatcher(),
                                path,
                                "keeper",
                                work.ana().id().toString(),
                                "until",
                                "2026-04-01")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(
                work.dispatcher(),
                path,
                "keeper",
                work.treasurer().id().toString(),
                "until",
                today.minusDays(1).toString());
        assertThat(after()).contains("Tilda Treasurer sees to it until", "overdue");
        for (Viewer other : new Viewer[] {work.ana(), work.nurse(), work.treasurer()}) {
            assertThat(visits.get(other, path).getStatus()).isEqualTo(404);
        }
        visits.sent(work.dispatcher(), path + "/end");
        assertThat(after()).isEmpty();
        assertThat(visits.look(work.dispatcher(), path).text()).contains("was held");
    }

    @Test
    void listensAfterEveryMissionThatIsHeavy() throws Exception {
        UUID id = missions.done(signed, work.ben(), DAY, 60, Topic.ASYLUM);
        assertThat(after()).contains("Listen to Ben Interpreter");
        visits.sent(work.ben(), "/missions/" + id + "/feedback", "verdict", "BAD", "talk", "yes");
        assertThat(day().select("section[aria-labelledby=after] li")).hasSize(1);
    }

    @Test
    void answersAComplaintOfEitherSideByItsDay() throws Exception {
        UUID id = done();
        String asked = work.asking() + "/" + id + "/complaint";
        String mission = "/missions/" + id + "/complaint";
        assertThat(visits.send(work.nurse(), asked, "words", "").getStatus()).isEqualTo(422);
        assertThat(visits.send(work.nurse(), asked, "words", "Mrs Haddad waited")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(work.nurse(), asked, "words", "The interpreter came twenty minutes late");
        visits.sent(work.nurse(), asked, "words", "Once more");
        visits.sent(work.ana(), mission, "words", "There was no room to wait in");
        assertThat(mailbox.subject(World.emailOf(work.nurse().id()))).contains("We have your complaint");
        Document page = visits.look(work.nurse(), asked);
        assertThat(page.text())
                .contains("twenty minutes late", "An answer is due by")
                .doesNotContain("Once more", "no room");
        assertThat(page.select("textarea[name=words]")).isEmpty();
        assertThat(visits.look(work.ana(), mission).text()).contains("no room").doesNotContain("twenty minutes");
        assertThat(visits.get(work.ben(), mission).getStatus()).isEqualTo(404);
        Document day = day();
        assertThat(day.select("section[aria-labelledby=after]").text())
                .contains("Complaint: Organisation", "Complaint: Interpreter")
                .doesNotContain("overdue");
        String complaint = day.select("a[href*=/complaints/]").stream()
                .filter(it -> it.text().contains("Organisation"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        assertThat(visits.get(work.nurse(), complaint).getStatus()).isEqualTo(404);
        assertThat(visits.send(work.dispatcher(), complaint, "answer", " ").getStatus())
                .isEqualTo(422);
        visits.sent(work.dispatcher(), complaint, "answer", "You are right, and we are sorry");
        assertThat(visits.look(work.nurse(), asked).text()).contains("You are right", "Answered on");
        assertThat(mailbox.subject(World.emailOf(work.nurse().id()))).contains("Your complaint is answered");
        assertThat(after()).contains("Complaint: Interpreter").doesNotContain("Complaint: Organisation");
    }

    private int changed(Viewer viewer, String sql, UUID request) {
        try {
            return Acting.as(
                    viewer,
                    () -> transaction.execute(status -> jdbc.sql(sql)
                            .param("house", work.house().value())
                            .param("request", request)
                            .param("by", work.nurse().id().value())
                            .update()));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    /** Past the page nobody makes a complaint overdue, gives it more time, or writes another answer. */
    @Test
    void keepsTheDaysOfAComplaintWhateverAPageForgets() throws Exception {
        UUID id = done();
        String said = """
            insert into interpreting.complaint (house_id, id, request_id, side, by_id, words, received_on, answer_by)
            values (:house, gen_random_uuid(), :request, 'CLIENT', :by, 'Late', %s)
            """;
        for (String days : List.of(
                "current_date - 30, current_date - 16",
                "current_date, current_date",
                "current_date, current_date + 90",
                "current_date + 30, current_date + 44")) {
            assertThat(changed(work.nurse(), said.formatted(days), id)).as(days).isZero();
        }
        assertThat(changed(work.nurse(), said.formatted("current_date, current_date + 14"), id))
                .isOne();
        String complaint = day().select("a[href*=/complaints/]").attr("href");
        visits.sent(work.dispatcher(), complaint, "answer", "You are right, and we are sorry");
        String other = """
            update interpreting.complaint
            set answer = 'Never'
            where house_id = :house
              and request_id = :request
              and by_id = :by
            """;
        assertThat(changed(work.dispatcher(), other, id)).isZero();
    }

    @Test
    void surfacesWhatIsOverdue() {
        LocalDate due = DAY.plusDays(Complaint.DAYS);
        var complaint = new Complaint(
                work.house(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Feedback.Side.CLIENT,
                null,
                "Late",
                DAY,
                due,
                "",
                null);
        assertThat(complaint.isLate(due)).isFalse();
        assertThat(complaint.isLate(due.plusDays(1))).isTrue();
    }

    @Test
    void tellsNothingOfAMissionThatHasNotBegun() throws Exception {
        UUID id = missions.open(signed, time.instant().plusSeconds(86_400));
        assertThat(visits.get(work.nurse(), work.asking() + "/" + id + "/complaint")
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.get(work.dispatcher(), work.house("/missions/" + id + "/debriefing"))
                        .getStatus())
                .isEqualTo(404);
    }
}
