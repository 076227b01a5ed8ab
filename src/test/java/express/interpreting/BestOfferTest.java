package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of those who say yes the most suitable has it: Ana, who suits as well as Ben and comes first by name. */
@ModuleTest
class BestOfferTest {

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
    OfferRound round;

    @Autowired
    Requests requests;

    @Autowired
    Backstage backstage;

    @Autowired
    InstantSource time;

    private Work work;
    private Request request;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        request = collective.asked(work, time.instant().plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
    }

    private String desk() {
        return work.house("/missions/" + request.id());
    }

    private void askBoth() throws Exception {
        visits.sent(
                work.dispatcher(),
                desk() + "/offers",
                "whom",
                work.ana().id() + "," + work.ben().id(),
                "by",
                "best");
    }

    private void answer(Viewer.Person who, String answer) throws Exception {
        visits.sent(who, "/missions/" + request.id() + "/answers", "answer", answer);
    }

    private boolean has(Viewer.Person who) {
        return backstage.look(() -> requests.get(work.house(), request.id())).isMissionOf(who.id());
    }

    private List<String> subjects(Viewer.Person person) {
        return mailbox.list(World.emailOf(person.id())).stream()
                .map(it -> it.get("subject").asString())
                .toList();
    }

    @Test
    void goesToWhoSuitsBestThoughSomebodyElseWasQuicker() throws Exception {
        askBoth();
        assertThat(mailbox.text(World.emailOf(work.ben().id()))).contains("the one who suits best has it");
        String link = mailbox.link(World.emailOf(work.ben().id()));
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        assertThat(has(work.ben())).isFalse();
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("You said yes", "I cannot after all");
        assertThat(visits.look(work.ben(), "/missions")
                        .select("section[aria-labelledby=offered]")
                        .text())
                .contains("You said yes")
                .doesNotContain("Accept");
        assertThat(visits.look(work.dispatcher(), desk())
                        .select("section[aria-labelledby=asked]")
                        .text())
                .contains("said yes, waits for the choice");
        answer(work.ana(), "yes");
        assertThat(has(work.ana())).isTrue();
        assertThat(subjects(work.ana())).first().asString().contains("Your mission");
        assertThat(subjects(work.ben())).first().asString().contains("Somebody else was chosen");
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("Somebody who suits better said yes, too");
        assertThat(mailbox.subject(World.emailOf(work.nurse().id()))).contains("An interpreter comes");
    }

    @Test
    void isDecidedAsSoonAsAllHaveAnswered() throws Exception {
        askBoth();
        answer(work.ben(), "yes");
        answer(work.ana(), "no");
        assertThat(has(work.ben())).isTrue();
    }

    @Test
    void isDecidedWhenTheTimeOfTheOthersIsOver() throws Exception {
        Instant now = time.instant();
        Acting.as(work.dispatcher(), () -> {
            offers.make(request, work.ana().id(), now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)), true);
            return offers.make(request, work.ben().id(), now, now.plus(Duration.ofHours(5)), true);
        });
        answer(work.ben(), "yes");
        assertThat(has(work.ben())).isTrue();
    }

    @Test
    void waitsForWhoCanStillAnswer() throws Exception {
        askBoth();
        answer(work.ben(), "yes");
        round.run();
        assertThat(has(work.ben())).isFalse();
        answer(work.ben(), "no");
        answer(work.ana(), "yes");
        assertThat(has(work.ana())).isTrue();
    }

    @Test
    void isDecidedOnceWhenAllSayYesAtTheSameTime() throws Exception {
        askBoth();
        List<Offer> both = backstage.look(() -> offers.list(work.house(), request.id()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Accepting.Outcome>> tries = new ArrayList<>();
            both.forEach(it -> tries.add(() -> accepting.accept(it)));
            for (Future<Accepting.Outcome> it : threads.invokeAll(tries)) {
                it.get();
            }
        }
        assertThat(has(work.ana())).isTrue();
        assertThat(backstage.look(() -> offers.list(work.house(), request.id())))
                .extracting(Offer::answer)
                .containsExactlyInAnyOrder(Offer.Answer.ACCEPTED, Offer.Answer.TAKEN);
    }

    @Test
    void isNotForWhoHasSomethingElseByThen() throws Exception {
        askBoth();
        answer(work.ana(), "yes");
        Request other = collective.asked(work, request.beginsAt(), 60, Mode.ON_SITE);
        Offer offer = Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            return offers.make(other, work.ana().id(), now, now.plusSeconds(3600))
                    .flatMap(offers::find)
                    .orElseThrow();
        });
        assertThat(accepting.accept(offer)).isEqualTo(Accepting.Outcome.ACCEPTED);
        answer(work.ben(), "no");
        assertThat(has(work.ana())).isFalse();
        assertThat(subjects(work.ana())).first().asString().contains("It cannot be your mission");
        assertThat(subjects(work.dispatcher())).first().asString().contains("None of those who said yes can");
        assertThat(visits.look(work.dispatcher(), desk())
                        .select("section[aria-labelledby=asked]")
                        .text())
                .contains("could not when it was decided");
    }

    @Test
    void isForNobodyWhenItHasBegunBeforeItWasDecided() {
        Instant now = time.instant();
        request = collective.asked(work, now.minus(Duration.ofHours(1)), 60, Mode.ON_SITE);
        Offer offer = Acting.as(work.dispatcher(), () -> {
            Instant sent = now.minus(Duration.ofDays(2));
            return offers.make(request, work.ana().id(), sent, now.minus(Duration.ofHours(3)), true)
                    .flatMap(offers::find)
                    .orElseThrow();
        });
        boolean willing = backstage.open(() -> offers.will(offer, now.minus(Duration.ofDays(1))));
        assertThat(willing).isTrue();
        round.run();
        assertThat(has(work.ana())).isFalse();
        assertThat(backstage.look(() -> offers.list(work.house(), request.id())))
                .extracting(Offer::answer)
                .containsExactly(Offer.Answer.UNFIT);
        assertThat(subjects(work.ana())).first().asString().contains("It began before somebody was chosen");
        assertThat(subjects(work.dispatcher())).first().asString().contains("It began before somebody was chosen");
        assertThat(mailbox.text(World.emailOf(work.dispatcher().id()))).contains("call who asked");
    }

    @Test
    void isOfferedAgainToWhoHadSaidYesWhenItIsGivenBack() throws Exception {
        askBoth();
        answer(work.ben(), "yes");
        answer(work.ana(), "yes");
        visits.sent(work.ana(), "/missions/" + request.id() + "/return");
        var page = visits.look(work.dispatcher(), desk());
        assertThat(page.select("input[name=whom][checked]").eachAttr("value"))
                .containsExactly(work.ben().id().toString());
        assertThat(page.select("section[aria-labelledby=asked]").text()).contains("said yes, somebody else was chosen");
    }
}
