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
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of offers that nobody answers in time. */
@ModuleTest
class OffersTest {

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Offers offers;

    @Autowired
    Partners partners;

    @Autowired
    Backstage backstage;

    @Autowired
    OfferRound round;

    @Autowired
    InstantSource time;

    private Work work;
    private Instant now;
    private Request request;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        now = time.instant();
        request = collective.asked(work, now.plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
    }

    private void asked(Viewer.Person whom, Instant until) {
        Acting.as(work.dispatcher(), () -> offers.make(request, whom.id(), now.minus(Duration.ofDays(2)), until));
    }

    private void ranOut(Viewer.Person whom) {
        asked(whom, now.minus(Duration.ofDays(1)));
    }

    private String desk() {
        return work.house("/missions/" + request.id());
    }

    private List<String> subjects(Viewer.Person person) {
        return mailbox.list(World.emailOf(person.id())).stream()
                .map(it -> it.get("subject").asString())
                .toList();
    }

    private long toldThatNobodyIsLeft() {
        return subjects(work.dispatcher()).stream()
                .filter(it -> it.contains("Nobody has accepted"))
                .count();
    }

    @Test
    void areMadeAgainWhenTheyRanOut() throws Exception {
        ranOut(work.ana());
        Document page = visits.look(work.dispatcher(), desk());
        assertThat(page.select("section[aria-labelledby=asked]").text()).contains("did not answer");
        visits.sent(
                work.dispatcher(), desk() + "/offers", "whom", work.ana().id().toString());
        assertThat(subjects(work.ana())).hasSize(1).first().asString().contains("Can you interpret?");
        visits.sent(
                work.dispatcher(), desk() + "/offers", "whom", work.ana().id().toString());
        assertThat(subjects(work.ana())).hasSize(1);
        String link = mailbox.link(World.emailOf(work.ana().id()));
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("It is your mission");
    }

    @Test
    void tellOnceThatNobodyIsLeft() {
        ranOut(work.ana());
        ranOut(work.ben());
        round.run();
        round.run();
        assertThat(toldThatNobodyIsLeft()).isOne();
        assertThat(backstage.look(() -> offers.list(work.house(), request.id())))
                .extracting(Offer::answer)
                .containsOnly(Offer.Answer.EXPIRED);
    }

    @Test
    void tellNothingWhileSomebodyCanStillAnswer() {
        ranOut(work.ana());
        asked(work.ben(), now.plus(Duration.ofHours(5)));
        round.run();
        assertThat(toldThatNobodyIsLeft()).isZero();
    }

    @Test
    void tellOnceAlsoWhenTheLastWhoCouldDeclines() throws Exception {
        ranOut(work.ana());
        asked(work.ben(), now.plus(Duration.ofHours(5)));
        visits.sent(work.ben(), "/missions/" + request.id() + "/answers", "answer", "no");
        round.run();
        assertThat(toldThatNobodyIsLeft()).isOne();
    }

    @Test
    void areMadeAgainToAnotherHouse() throws Exception {
        String email = "again-" + work.house() + "@rare.example";
        visits.sent(
                work.dispatcher(),
                work.house("/interpreting-partners"),
                "name",
                "House of Rare Languages",
                "email",
                email,
                "speaks",
                "Saho",
                "family",
                "members");
        backstage.run(() -> partners.pass(
                request,
                partners.list(work.house()).getFirst(),
                now.minus(Duration.ofDays(2)),
                now.minus(Duration.ofDays(1))));
        String pass = visits.look(work.dispatcher(), desk())
                .select("section[aria-labelledby=pass] form")
                .attr("action");
        visits.sent(work.dispatcher(), pass);
        visits.sent(Viewer.VISITOR, mailbox.link(email) + "/answers", "answer", "yes");
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("House of Rare Languages sends somebody");
    }
}
