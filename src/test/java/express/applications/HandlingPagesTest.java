package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Application.State;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import express.interpreting.Booking;
import express.interpreting.SignedMissions.Signed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers do with an application that is theirs to look through. */
@ModuleTest
class HandlingPagesTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Applications applications;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Happenings happenings;

    @Autowired
    Documents documents;

    @Autowired
    Booking booking;

    @Autowired
    Visits visits;

    private State state(Asked it) {
        return asking.as(it.person(), () -> applications.getApplication(it.id()).state());
    }

    private Document desk(Asked it) throws Exception {
        return visits.look(it.officer(), it.desk());
    }

    private String seen(Asked it) throws Exception {
        return desk(it).select("form[action$=/return] [name=seen]").val();
    }

    @Test
    void shownThePhotosThatWereBrought() throws Exception {
        Asked it = asking.submitted();
        String photo = desk(it).select("a[href*=/documents/]").first().attr("href");
        var sheet = visits.get(it.officer(), photo);
        assertThat(sheet.getStatus()).isEqualTo(200);
        assertThat(sheet.getContentAsByteArray()).startsWith("%PDF".getBytes());
        assertThat(sheet.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(sheet.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(sheet.getHeader("Cache-Control")).contains("no-store");
        assertThat(visits.get(it.person(), photo).getStatus()).isEqualTo(200);
    }

    @Test
    void asksForAnInterpreterAndIsNotReadyUntilOneIsConfirmed() throws Exception {
        Asked it = asking.submitted();
        String section = "section[aria-labelledby=interpreter]";
        assertThat(desk(it).select(section)).as("without an agreement").isEmpty();
        Signed signed = booking.houseFor(it.lender());
        String asked = booking.ask(it.officer(), desk(it));
        assertThat(desk(it).select(section).text()).contains("Not ready");
        booking.take(signed, asked);
        assertThat(desk(it).select(section).text()).contains("Ready").doesNotContain("Not ready");
        String id = asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(visits.look(signed.dispatcher(), signed.path("/missions/" + id))
                        .text())
                .as("whose loan it is")
                .doesNotContain("Samira");
        assertThat(visits.look(it.person(), it.path()).text()).doesNotContain("Not ready");
    }

    @Test
    void looksIntoWhatMayBeTooManyDebtsBeforeItIsReady() throws Exception {
        Asked it = asking.complete();
        asking.answer(
                it, "debts", "debts-instalments", "0", "debts-late", "yes", "debts-listed", "no", "debts-asked", "yes");
        visits.sent(it.person(), it.path() + "/submission");
        assertThat(desk(it).select("main .notice.warning li").eachText())
                .containsExactly(
                        "They are late with rent, bills or a loan.",
                        "They have asked elsewhere for a loan in the last three months.");
        asking.findFine(it);
        var refused = visits.send(it.officer(), it.desk() + "/readiness", "seen", seen(it));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("too many debts already");
        asking.findFine(it, "words-ability", "One bill of March, paid since; the other lender said no.");
        visits.sent(it.officer(), it.desk() + "/readiness", "seen", seen(it));
        assertThat(state(it)).isEqualTo(State.READY);
    }

    @Test
    void writesWhatAVisitShowed() throws Exception {
        Asked it = asking.submitted();
        String[] report = {
            "day",
            "2026-11-20",
            "place",
            "Rue du Four 3",
            "seen",
            "Une file à six heures <b>du</b> matin.",
            "advice",
            "WAIT"
        };
        visits.sent(it.officer(), it.desk() + "/visits", report);
        assertThat(desk(it).select("section[aria-labelledby=visits] article").text())
                .contains("Rue du Four 3", "Une file à six heures <b>du</b> matin.", "Wait");
        assertThat(visits.look(it.person(), it.path()).text())
                .as("the applicant is told of the visit, not what was thought")
                .contains("came to see the business")
                .doesNotContain("Une file");
    }

    @Test
    void refusesAReportThatSaysTooLittleOrOfTomorrow() throws Exception {
        Asked it = asking.submitted();
        var refused = visits.send(
                it.officer(),
                it.desk() + "/visits",
                "day",
                LocalDate.now().plusDays(2).toString(),
                "place",
                " ",
                "seen",
                "x".repeat(4001),
                "advice",
                "PRAY");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#day-error, #place-error, #seen-error, #advice-error"))
                .hasSize(4);
        assertThat(page.select("details[open] #seen").val()).hasSize(4001);
        for (String day : List.of("2026-02-30", "31/12/2026x", "")) {
            assertThat(visits.send(it.officer(), it.desk() + "/visits", "day", day)
                            .getStatus())
                    .as(day)
                    .isEqualTo(422);
        }
    }

    @Test
    void comesBackToTheCommitteeAfterItWasPostponed() throws Exception {
        Asked it = asking.ready();
        asking.as(asking.member(it, Role.COMMITTEE_MEMBER), () -> {
            outcomes.record(
                    it.id(),
                    new Outcome.Postponed(
                            LocalDate.of(2027, 3, 1), List.of(Outcome.Reason.PLAN), "Bring the figures of a winter."),
                    Instant.EPOCH);
            return null;
        });
        assertThat(state(it)).isEqualTo(State.POSTPONED);
        assertThat(visits.look(it.person(), it.path()).select("main").text())
                .contains("Bring the figures of a winter.", "2027", "The plan does not yet show");
        visits.sent(it.officer(), it.desk() + "/return", "missing", "The figures", "seen", seen(it));
        visits.sent(it.person(), it.path() + "/submission");
        visits.sent(it.officer(), it.desk() + "/readiness", "seen", seen(it));
        assertThat(state(it)).isEqualTo(State.READY);
        assertThat(asking.as(it.person(), () -> outcomes.list(it.id()))).hasSize(1);
    }

    @Test
    void letsOneOfTwoOfficersDoItAtTheSameTime() throws Exception {
        Asked it = asking.ready();
        visits.sent(it.officer(), it.desk() + "/return", "missing", "A page", "seen", seen(it));
        visits.sent(it.person(), it.path() + "/submission");
        Viewer.Person other = world.member("Otis Officer", it.lender(), Role.LENDER);
        String seen = seen(it);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(
                    send(it.officer(), it.desk() + "/readiness", "seen", seen),
                    send(other, it.desk() + "/return", "missing", "Something", "seen", seen)));
        }
        long after = asking.as(it.person(), () -> happenings.list(it.id())).stream()
                .skip(asking.as(it.person(), () -> happenings.list(it.id())).stream()
                                .map(Happenings.Happening::kind)
                                .toList()
                                .lastIndexOf("submitted")
                        + 1)
                .count();
        assertThat(after).as("only one of them moved it").isOne();
        assertThat(state(it)).isIn(State.READY, State.RETURNED);
    }

    private Callable<Integer> send(Viewer viewer, String path, String... fields) {
        return () -> visits.send(viewer, path, fields).getStatus();
    }

    @Test
    void tellsWhoComesSecondThatItWasMovedMeanwhile() throws Exception {
        Asked it = asking.submitted();
        String seen = seen(it);
        Viewer.Person other = world.member("Otis Officer", it.lender(), Role.LENDER);
        visits.sent(other, it.desk() + "/return", "missing", "A photo", "seen", seen);
        visits.sent(it.person(), it.path() + "/submission");
        visits.sent(it.officer(), it.desk() + "/return", "missing", "The same again", "seen", seen);
        assertThat(state(it)).isEqualTo(State.SUBMITTED);
        assertThat(visits.look(it.person(), it.path()).text())
                .contains("A photo")
                .doesNotContain("The same again");
    }
}
