package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet that did not count by itself is decided about once, and money follows. */
@ModuleTest
class JudgingTest {

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    InstantSource time;

    private Work work;
    private Request request;

    /** Still to come, and near enough for a sheet of what began much too early. */
    @BeforeEach
    void begin() {
        work = collective.atWork();
        Instant soon = time.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        request = collective.asked(work, soon, 60, Mode.ON_SITE);
        take(work.ana());
    }

    private void take(Viewer.Person who) {
        Offer offer = Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            return offers.make(request, who.id(), now, now.plusSeconds(3600))
                    .flatMap(offers::find)
                    .orElseThrow();
        });
        assertThat(accepting.accept(offer)).isEqualTo(Accepting.Outcome.ACCEPTED);
    }

    private void sign(int minutes, String... more) throws Exception {
        Instant began = request.beginsAt().minus(Duration.ofMinutes(175));
        List<String> fields = new ArrayList<>(List.of(
                "sheet",
                Ids.next().toString(),
                "began",
                clock(began),
                "ended",
                clock(began.plus(Duration.ofMinutes(minutes))),
                "signer",
                "Nora Nurse",
                "function",
                "Nurse",
                "signed",
                "yes"));
        fields.addAll(List.of(more));
        visits.sent(work.ana(), mission() + "/sheet", fields.toArray(String[]::new));
    }

    private static String clock(Instant at) {
        return LocalTime.ofInstant(at, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private String mission() {
        return "/missions/" + request.id();
    }

    private String asked() {
        return work.asking() + "/" + request.id();
    }

    private Document desk() throws Exception {
        return visits.look(work.dispatcher(), work.house("/missions/" + request.id()));
    }

    private String waiting() throws Exception {
        return desk().select("a[href*=/sheets/]").attr("href");
    }

    private String charged() throws Exception {
        return desk().select("section[aria-labelledby=charged] tbody").text();
    }

    private String subject(Viewer.Person person) {
        return mailbox.subject(World.emailOf(person.id()));
    }

    private String after() throws Exception {
        return visits.look(work.dispatcher(), work.house("/missions"))
                .select("section[aria-labelledby=after]")
                .text();
    }

    /** Called off by the client, and signed all the same. */
    private String contested() throws Exception {
        visits.sent(work.nurse(), asked() + "/cancellation");
        sign(30);
        return waiting();
    }

    @Test
    void countsWhatTookPlaceThoughItWasCalledOff() throws Exception {
        String sheet = contested();
        assertThat(charged()).contains("Share of the planned time");
        visits.sent(work.dispatcher(), sheet + "/ruling", "verdict", "yes", "reason", "It took place after all");
        assertThat(charged()).contains("First stretch").doesNotContain("Share of the planned time");
        Document desk = desk();
        assertThat(desk.select("section[aria-labelledby=sheet]").text())
                .contains("counts after all", "It took place after all")
                .doesNotContain("came after it was called off");
        assertThat(desk.select("a[href*=/sheets/]")).isEmpty();
        assertThat(visits.look(work.nurse(), asked()).text())
                .contains("done", "It took place after all")
                .doesNotContain("Share of the planned time");
        assertThat(visits.look(work.ana(), mission()).text()).contains("It took place after all", "First stretch");
        for (Viewer.Person side : List.of(work.nurse(), work.ana())) {
            assertThat(subject(side)).contains("A sheet counts after all");
            assertThat(mailbox.text(World.emailOf(side.id()))).contains("Why: It took place after all");
        }
        String month = request.day().toString().substring(0, 7);
        assertThat(visits.look(work.treasurer(), work.house("/settlements/" + month))
                        .select("section[aria-labelledby=clients] tbody")
                        .text())
                .contains("1");
    }

    /** They had set out: the share of the time that calling off costs, and the way. */
    @Test
    void paysTheWayOfWhoHadSetOutWhenItWasCalledOff() throws Exception {
        visits.sent(work.nurse(), asked() + "/cancellation");
        assertThat(visits.look(work.ana(), mission()).text()).contains("had set out already");
        String before = charged();
        sign(30, "nobody", "yes", "kilometres", "20");
        visits.sent(work.dispatcher(), waiting() + "/ruling", "verdict", "yes", "reason", "She was on the tram");
        assertThat(before).contains("Share of the planned time").doesNotContain("Kilometres");
        assertThat(charged()).contains("Share of the planned time", "Kilometres");
        assertThat(desk().select("section[aria-labelledby=paid] tbody").text()).contains("Kilometres");
        assertThat(visits.look(work.nurse(), asked()).text()).contains("called off");
    }

    @Test
    void chargesNobodyForTheWayToWhatTheHouseCalledOff() throws Exception {
        visits.sent(
                work.dispatcher(),
                work.house("/missions/" + request.id() + "/cancellation"),
                "way",
                "yes",
                "kilometres",
                "20");
        assertThat(charged()).isEmpty();
        assertThat(desk().select("section[aria-labelledby=paid] tbody").text()).contains("Kilometres");
        sign(30, "nobody", "yes", "kilometres", "25");
        visits.sent(work.dispatcher(), waiting() + "/ruling", "verdict", "yes", "reason", "It was further");
        assertThat(charged()).isEmpty();
        assertThat(desk().select("section[aria-labelledby=paid] tbody").text()).contains("25");
        assertThat(visits.send(
                                work.dispatcher(),
                                work.house("/missions/" + request.id() + "/cancellation"),
                                "kilometres",
                                "far")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void leavesWhatWasChargedWhereTheSheetDoesNotCount() throws Exception {
        String sheet = contested();
        String before = charged();
        assertThat(after()).contains("Does this sheet count?");
        visits.sent(work.dispatcher(), sheet + "/ruling", "verdict", "no", "reason", "Nobody was there");
        assertThat(after()).isEmpty();
        assertThat(charged()).isEqualTo(before);
        assertThat(desk().select("section[aria-labelledby=sheet]").text())
                .contains("came after it was called off", "does not count", "Nobody was there");
        assertThat(visits.look(work.nurse(), asked()).text()).contains("called off", "Nobody was there");
        assertThat(subject(work.ana())).contains("A sheet does not count");
    }

    @Test
    void isDecidedOnceWithAReason() throws Exception {
        String sheet = contested();
        var refused = visits.send(work.dispatcher(), sheet + "/ruling", "verdict", "yes", "reason", " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("Say why");
        assertThat(visits.send(work.dispatcher(), sheet + "/ruling", "reason", "So it was")
                        .getStatus())
                .isEqualTo(422);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tries = new ArrayList<>();
            for (String verdict : List.of("yes", "no", "yes")) {
                tries.add(() -> visits.sent(
                        work.dispatcher(), sheet + "/ruling", "verdict", verdict, "reason", "Word " + verdict));
            }
            for (Future<String> it : threads.invokeAll(tries)) {
                it.get();
            }
        }
        assertThat(
                        desk()
                                .select("section[aria-labelledby=sheet] .tag, section[aria-labelledby=sheet] p bdi")
                                .eachText()
                                .stream()
                                .filter(it -> it.startsWith("Word ")))
                .hasSize(1);
        assertThat(charged().split("First stretch|Share of the planned time")).hasSize(2);
        assertThat(visits.get(work.dispatcher(), sheet).getStatus()).isEqualTo(404);
    }

    @Test
    void putsALaterSheetInThePlaceOfTheFirst() throws Exception {
        sign(30);
        String first = charged();
        assertThat(visits.look(work.ana(), mission())
                        .select("details form[action$=/sheet]")
                        .size())
                .isOne();
        sign(30, "kilometres", "20");
        assertThat(charged()).isEqualTo(first);
        visits.sent(
                work.dispatcher(),
                waiting() + "/ruling",
                "verdict",
                "yes",
                "reason",
                "The first one had the wrong hours");
        assertThat(charged()).isNotEqualTo(first);
        assertThat(desk().select("section[aria-labelledby=spare]").text())
                .contains("came after another sheet", "does not count", "The first one had the wrong hours");
        assertThat(desk().select("a[href*=/sheets/]")).isEmpty();
        String second = charged();
        sign(30, "kilometres", "40");
        visits.sent(work.dispatcher(), waiting() + "/ruling", "verdict", "yes", "reason", "This one is right");
        assertThat(charged()).isNotEqualTo(second);
        assertThat(desk().select("section[aria-labelledby=spare] dl")).hasSize(2);
    }

    @Test
    void paysWhoDidWhatTheyHadGivenBackUnlessSomebodyElseHasIt() throws Exception {
        visits.sent(work.ana(), mission() + "/return");
        sign(30);
        String sheet = waiting();
        take(work.ben());
        var elsewhere = visits.send(work.dispatcher(), sheet + "/ruling", "verdict", "yes", "reason", "Ana went");
        assertThat(elsewhere.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(elsewhere.getContentAsString()).text()).contains("somebody else’s mission");
        visits.sent(work.ben(), mission() + "/return");
        visits.sent(work.dispatcher(), sheet + "/ruling", "verdict", "yes", "reason", "Ana went");
        assertThat(visits.look(work.ana(), mission()).text()).contains("done", "Ana went", "First stretch");
        assertThat(desk().select("section[aria-labelledby=paid] tbody").text()).contains("€");
        assertThat(subject(work.ana())).contains("A sheet counts after all");
    }

    @Test
    void isDecidedByThoseWhoSendOutOnly() throws Exception {
        String sheet = contested();
        for (Viewer other : List.of(
                work.nurse(), work.ana(), work.treasurer(), collective.atWork().dispatcher())) {
            assertThat(visits.get(other, sheet).getStatus()).isEqualTo(404);
            assertThat(visits.send(other, sheet + "/ruling", "verdict", "yes", "reason", "Mine")
                            .getStatus())
                    .isEqualTo(404);
        }
    }
}
