package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.holidays.Holidays;
import express.holidays.Region;
import express.interpreters.Profiles;
import express.interpreters.Status;
import express.interpreters.Tongue;
import express.interpreting.Accepting.Outcome;
import express.interpreting.Collective.Work;
import express.people.Memberships;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An hour on site on a working day comes to 32 euros for whoever goes there. */
@ModuleTest
class CeilingTest {

    @Autowired
    Collective collective;

    @Autowired
    SignedMissions missions;

    @Autowired
    Candidates candidates;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    World world;

    @Autowired
    Memberships memberships;

    @Autowired
    Profiles profiles;

    @Autowired
    Visits visits;

    @Autowired
    InstantSource time;

    private Work work;
    private LocalDate day;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        day = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(20);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || Holidays.isHoliday(Region.WALLONIA, day)) {
            day = day.plusDays(1);
        }
    }

    private Request at(int hour) {
        Instant begin = day.atTime(hour, 0).atZone(ZoneId.systemDefault()).toInstant();
        return collective.asked(work, begin, 60, Mode.ON_SITE);
    }

    private Offer offer(Request request, Viewer.Person to) {
        return Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            offers.make(request, to.id(), now, now.plusSeconds(3600));
            return offers.list(work.house(), request.id()).stream()
                    .filter(it -> it.interpreter().equals(to.id()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Outcome yes(int hour, Viewer.Person who) {
        return accepting.accept(offer(at(hour), who));
    }

    /** What is accepted counts before it is done: 32 and 32 are within 70, and 32 more are not. */
    @Test
    void refusesAYesWithWhichAVolunteerWouldBeOver() throws Exception {
        Viewer.Person vera = collective.volunteering(work, "Vera Volunteer", "70");
        assertThat(yes(9, vera)).isEqualTo(Outcome.ACCEPTED);
        assertThat(yes(12, vera)).isEqualTo(Outcome.ACCEPTED);
        Request third = at(15);
        Offer offer = offer(third, vera);
        assertThat(accepting.accept(offer)).isEqualTo(Outcome.CEILING);
        assertThat(visits.look(work.dispatcher(), work.house("/missions/" + third.id()))
                        .text())
                .contains("would be over the yearly ceiling");
        assertThat(accepting.decline(offer)).isEqualTo(Outcome.DECLINED);
        assertThat(accepting.accept(offer(third, work.ana()))).isEqualTo(Outcome.ACCEPTED);
    }

    /** The ceiling is the person's, whoever pays; those who send out in another house do not learn why. */
    @Test
    void countsWhatAnotherHousePays() throws Exception {
        Viewer.Person vera = collective.volunteering(work, "Vera Volunteer", "70");
        assertThat(yes(9, vera)).isEqualTo(Outcome.ACCEPTED);
        assertThat(yes(12, vera)).isEqualTo(Outcome.ACCEPTED);
        work = collective.atWork();
        world.background(() -> memberships.join(work.house(), vera.id(), Set.of(Role.INTERPRETER)));
        Acting.as(work.dispatcher(), () -> {
            profiles.begin(
                    work.house(),
                    vera.id(),
                    new Profiles.Facts(
                            Status.VOLUNTEER,
                            "members",
                            "Northport",
                            null,
                            Set.of(Mode.values()),
                            new BigDecimal("70"),
                            ""));
            profiles.speak(work.house(), vera.id(), new Tongue("ti", "", Tongue.Level.NATIVE, Tongue.Direction.BOTH));
            return null;
        });
        Request third = at(15);
        assertThat(visits.look(work.dispatcher(), work.house("/missions/" + third.id()))
                        .select("input[name=whom]")
                        .eachAttr("value"))
                .contains(vera.id().toString());
        assertThat(accepting.accept(offer(third, vera))).isEqualTo(Outcome.CEILING);
    }

    /** Twelve and a half kilometres come to 5 euros. A place where somebody has not been is of an unknown distance. */
    @Test
    void countsTheWayAsItWasTheLastTime() {
        SignedMissions.Signed signed = missions.begin();
        work = signed.work();
        Viewer.Person vera = collective.volunteering(work, "Vera Volunteer", "36");
        assertThat(pay(at(9), vera)).isEqualByComparingTo("32");
        missions.done(signed, vera, LocalDate.of(2026, 3, 10), 60);
        Request again = at(12);
        assertThat(pay(again, vera)).isEqualByComparingTo("37");
        assertThat(accepting.accept(offer(again, vera))).isEqualTo(Outcome.CEILING);
    }

    private BigDecimal pay(Request request, Viewer.Person who) {
        return Acting.as(work.dispatcher(), () -> candidates.of(request)).stream()
                .filter(it -> it.person().equals(who.id()))
                .findFirst()
                .orElseThrow()
                .pay();
    }

    @Test
    void takesOneOfTwoThatAVolunteerSaysYesToAtOnce() throws Exception {
        Viewer.Person vera = collective.volunteering(work, "Vera Volunteer", "50");
        Offer first = offer(at(9), vera);
        Offer second = offer(at(12), vera);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> tries = List.of(() -> accepting.accept(first), () -> accepting.accept(second));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> it : threads.invokeAll(tries)) {
                outcomes.add(it.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.CEILING);
        }
    }

    /** Fifteen hours from the beginning of a day to its end leave nine for the night. */
    @Test
    void refusesAYesThatLeavesNoRest() {
        assertThat(yes(6, work.ana())).isEqualTo(Outcome.ACCEPTED);
        assertThat(yes(20, work.ana())).isEqualTo(Outcome.REST);
        assertThat(yes(17, work.ana())).isEqualTo(Outcome.ACCEPTED);
    }
}
