package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.interpreters.Profiles;
import express.interpreters.Tongue;
import express.interpreting.Collective.Work;
import express.people.Memberships;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What changed since somebody was asked counts when they say yes, by link and signed in. */
@ModuleTest
class StillFitsTest {

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Offers offers;

    @Autowired
    Profiles profiles;

    @Autowired
    Memberships memberships;

    @Autowired
    InstantSource time;

    private Work work;
    private Request request;
    private String link;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        Instant now = time.instant();
        request = collective.asked(work, now.plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
        link = OfferPages.PATH
                + Acting.as(
                        work.dispatcher(),
                        () -> offers.make(request, work.ana().id(), now, now.plusSeconds(3600))
                                .orElseThrow());
    }

    private void isRefused() throws Exception {
        var byLink = visits.send(Viewer.VISITOR, link + "/answers", "answer", "yes");
        assertThat(byLink.getStatus()).isEqualTo(422);
        assertThat(byLink.getContentAsString()).contains("It no longer fits");
        visits.sent(work.ana(), "/missions/" + request.id() + "/answers", "answer", "yes");
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("nobody yet");
    }

    private void isTaken() throws Exception {
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("Ana Interpreter comes");
    }

    private String profile(String part) {
        return work.house("/interpreters/" + work.ana().id() + part);
    }

    @Test
    void refusesWhoDeclaredAConflictSince() throws Exception {
        visits.sent(work.ana(), profile("/conflicts"), "client", work.client().toString());
        isRefused();
        visits.sent(
                work.ana(),
                profile("/conflicts/removal"),
                "client",
                work.client().toString());
        isTaken();
    }

    @Test
    void refusesWhoIsAwayOnThatDayByNow() throws Exception {
        LocalDate day = LocalDate.ofInstant(request.beginsAt(), ZoneId.systemDefault());
        visits.sent(work.ana(), profile("/days"), "day", day.toString(), "there", "no");
        isRefused();
    }

    @Test
    void refusesWhoseLanguageWasTakenBack() throws Exception {
        Acting.as(work.dispatcher(), () -> {
            profiles.speak(work.house(), work.ana().id(), new Tongue("ti", "", Tongue.Level.B1, Tongue.Direction.FROM));
            return null;
        });
        isRefused();
    }

    @Test
    void refusesWhoHasLeftTheHouse() throws Exception {
        world.background(() -> memberships.leave(work.house(), work.ana().id()));
        var byLink = visits.send(Viewer.VISITOR, link + "/answers", "answer", "yes");
        assertThat(byLink.getStatus()).isEqualTo(422);
        assertThat(visits.look(work.dispatcher(), work.house("/missions/" + request.id()))
                        .select("section[aria-labelledby=who]")
                        .text())
                .contains("Ben Interpreter")
                .doesNotContain("Ana Interpreter");
    }

    @Test
    void refusesWhoWorksForTheClient() throws Exception {
        world.background(() -> memberships.join(work.client(), work.ana().id(), Set.of(Role.ADVISER)));
        isRefused();
        assertThat(visits.look(work.dispatcher(), work.house("/missions/" + request.id()))
                        .select("section[aria-labelledby=who] details")
                        .text())
                .contains("Ana Interpreter");
    }
}
