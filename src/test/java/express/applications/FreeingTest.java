package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Aftermath.End;
import express.applications.Application.State;
import express.applications.Asking.Asked;
import express.base.Viewer;
import express.database.Acting;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever stands surety hears once that nothing is owed any more, and once that it is after all. */
@ModuleTest
class FreeingTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    GuarantorRound round;

    @Autowired
    Aftermath aftermath;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Applications applications;

    /** Somebody with an account who said yes, and what it was said for. */
    private record Vouched(Asked asked, Viewer.Person guarantor, String link) {}

    private Vouched vouched() throws Exception {
        Asked it = asking.complete();
        Viewer.Person gwen = world.newcomer("Gwen");
        String link = asking.invite(it, "Gwen With-An-Account");
        visits.sent(gwen, link + "/answer", "answer", "yes", "understood", "yes");
        visits.sent(it.person(), it.path() + "/submission");
        return new Vouched(it, gwen, link);
    }

    private Vouched granted() throws Exception {
        Vouched it = vouched();
        asking.makeReady(it.asked());
        asking.as(it.asked().officer(), () -> {
            outcomes.record(it.asked().id(), new Outcome.Granted(List.of()), Instant.now());
            return null;
        });
        return it;
    }

    /** Who has not answered yet could still say yes to a loan that is paid back, and nothing would free them of it. */
    @Test
    void asksNobodyAnyMoreForWhatIsPaidBack() throws Exception {
        Asked asked = asking.complete();
        String open = asking.invite(asked, "Lena Late");
        visits.sent(asked.person(), asked.path() + "/submission");
        asking.makeReady(asked);
        asking.as(asked.officer(), () -> {
            outcomes.record(asked.id(), new Outcome.Granted(List.of()), Instant.now());
            return null;
        });
        assertThat(visits.get(Viewer.VISITOR, open).getStatus()).isEqualTo(200);
        aftermath.end(asked.id(), End.REPAID);
        assertThat(visits.get(Viewer.VISITOR, open).getStatus()).isEqualTo(410);
    }

    private String email(Vouched it) {
        return World.emailOf(it.guarantor().id());
    }

    private int letters(Vouched it) {
        return mailbox.list(email(it)).size();
    }

    private String page(Vouched it) throws Exception {
        return visits.look(Viewer.VISITOR, it.link()).select("main").text();
    }

    private State state(Vouched it) {
        return asking.as(
                        it.asked().person(),
                        () -> applications.getApplication(it.asked().id()))
                .state();
    }

    private void goRound() {
        Acting.inBackground(Background.PURPOSE, () -> {
            round.run();
            return null;
        });
    }

    @Test
    void comesOnceWhenNothingIsLent() throws Exception {
        Vouched it = vouched();
        goRound();
        assertThat(letters(it)).as("it is not decided").isZero();
        visits.sent(it.asked().person(), it.asked().path() + "/withdrawal");
        goRound();
        goRound();
        assertThat(letters(it)).isOne();
        assertThat(mailbox.text(email(it)))
                .contains("Your promise is over", it.link())
                .doesNotContain("3,000", "Bakery");
        assertThat(mailbox.subject(email(it))).doesNotContain("Samira");
        assertThat(page(it)).contains("no loan was paid out").doesNotContain("What it means");
    }

    @Test
    void comesOnceForEachTimeThatALoanEndsAndGoesOn() throws Exception {
        Vouched it = granted();
        aftermath.end(it.asked().id(), End.UNLENT);
        aftermath.end(it.asked().id(), End.UNLENT);
        goRound();
        assertThat(letters(it)).isOne();
        assertThat(state(it)).isEqualTo(State.FORGONE);
        aftermath.resume(it.asked().id());
        aftermath.resume(it.asked().id());
        assertThat(letters(it)).isEqualTo(2);
        assertThat(mailbox.text(email(it))).contains("counts as before");
        assertThat(state(it)).isEqualTo(State.GRANTED);
        assertThat(page(it)).contains("What it means").doesNotContain("nothing is owed");
        aftermath.end(it.asked().id(), End.REPAID);
        assertThat(letters(it)).isEqualTo(3);
        assertThat(mailbox.text(email(it))).contains("has paid back");
        assertThat(state(it)).isEqualTo(State.GRANTED);
    }

    @Test
    void isPrintedByAnOfficerForWhoeverIsFree() throws Exception {
        Vouched it = granted();
        String desk = it.asked().desk();
        assertThat(visits.look(it.asked().officer(), desk).select("a[href$=.pdf]"))
                .as("their promise holds")
                .isEmpty();
        aftermath.end(it.asked().id(), End.REPAID);
        var page = visits.look(it.asked().officer(), desk);
        assertThat(page.select("#guarantors ~ ul").text())
                .contains("They have no account: please tell them", "They were told by letter");
        String letter = page.select("a[href$=.pdf]").first().attr("href");
        assertThat(visits.get(it.asked().officer(), letter).getStatus()).isEqualTo(200);
        Viewer other = granted().asked().officer();
        for (Viewer viewer : new Viewer[] {Viewer.VISITOR, other, it.asked().person(), it.guarantor()}) {
            assertThat(visits.get(viewer, letter).getStatus()).isNotEqualTo(200);
        }
    }
}
