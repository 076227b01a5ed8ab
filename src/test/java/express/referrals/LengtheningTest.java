package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Consent;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.Journeys;
import express.journeys.Purpose;
import express.referrals.Sendings.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A yes for longer opens nothing of a referral that is over. */
@ModuleTest
class LengtheningTest {

    private static final int TIMES = 3;

    @Autowired
    Sendings sendings;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Lengthening lengthening;

    @Autowired
    Referrals referrals;

    @Autowired
    Moving moving;

    @Autowired
    Journeys journeys;

    @Autowired
    Consenting consenting;

    @Autowired
    Consents consents;

    @Autowired
    Visits visits;

    private Optional<Consent> ask(Sent sent, Referral shown) {
        return ask(sent, shown, 300);
    }

    private Optional<Consent> ask(Sent sent, Referral shown, int days) {
        String until = LocalDate.now(ZoneId.systemDefault()).plusDays(days).toString();
        Viewer.Person adviser = sent.house().adviser();
        return accompanied.as(
                adviser,
                () -> lengthening.ask(
                        adviser,
                        journeys.get(sent.journey()),
                        shown,
                        Map.of("until", until, "explained", "en", "helper", "")));
    }

    private List<Consent> listAsked(Sent sent) {
        return accompanied.as(sent.house().adviser(), () -> consents.list(sent.journey())).stream()
                .filter(it -> it.purpose() == Purpose.REFER)
                .filter(it -> it.waits() || it.isLiving(Instant.now()))
                .toList();
    }

    private Moving.Answer end(Sent sent, Referral shown) {
        return moving.move(
                sent.id(),
                Act.end(Outcome.HELPED, Side.SENDER, sent.house().adviser().id(), shown.version()));
    }

    @Test
    void isNotAskedOfWhatEndedMeanwhile() throws Exception {
        Sent sent = sendings.sent("Rahel " + Ids.next());
        Referral shown = sendings.now(sent, referrals);
        assertThat(ask(sent, shown)).isPresent();
        assertThat(end(sent, shown)).isEqualTo(Moving.Answer.DONE);
        assertThat(ask(sent, shown)).isEmpty();
        assertThat(listAsked(sent)).isEmpty();
    }

    private boolean give(Sent sent, Consent question) {
        Viewer.Person adviser = sent.house().adviser();
        return accompanied.as(adviser, () -> consenting.give(adviser, journeys.get(sent.journey()), question));
    }

    @Test
    void isNeverShortenedByALaterYes() throws Exception {
        Sent sent = sendings.sent("Rahel " + Ids.next());
        Referral shown = sendings.now(sent, referrals);
        Consent shorter = ask(sent, shown, 300).orElseThrow();
        Consent longer = ask(sent, shown, 320).orElseThrow();
        Consent longest = ask(sent, shown, 340).orElseThrow();
        assertThat(give(sent, longer)).isTrue();
        assertThat(give(sent, shorter)).as("it asked for less").isFalse();
        assertThat(sendings.now(sent, referrals).consent()).isEqualTo(longer.id());
        assertThat(give(sent, longest)).isTrue();
        assertThat(sendings.now(sent, referrals).consent()).isEqualTo(longest.id());
        assertThat(listAsked(sent)).hasSize(1);
    }

    private int status(String link) throws Exception {
        return visits.get(Viewer.VISITOR, link).getStatus();
    }

    /** Nothing is written when a term has passed: neither a trigger nor work in the background shuts what was open. */
    @Test
    void opensAgainWhatWasShutWhenItsTimeHadPassed() throws Exception {
        Sent sent = sendings.sent("Rahel " + Ids.next());
        Viewer.Person receiver = sent.receiver().adviser();
        String link = sendings.link(sent);
        assertThat(status(link)).isEqualTo(200);
        Accompanied.pass(sent.journey(), 400);
        assertThat(status(link)).isEqualTo(410);
        String version = Integer.toString(sendings.now(sent, referrals).version());
        assertThat(visits.send(Viewer.VISITOR, link + "/turns", "move", "ACCEPT", "version", version)
                        .getStatus())
                .as("from a page that was still open")
                .isEqualTo(410);
        assertThat(sendings.count(receiver, "referrals.referral", sent)).isZero();
        Consent question = ask(sent, sendings.now(sent, referrals)).orElseThrow();
        assertThat(sendings.count(receiver, "referrals.referral", sent))
                .as("while the yes is lacking")
                .isZero();
        assertThat(give(sent, question)).isTrue();
        assertThat(sendings.count(receiver, "referrals.referral", sent)).isEqualTo(1);
        assertThat(status(sendings.link(sent))).isEqualTo(200);
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.SENT);
    }

    @RepeatedTest(TIMES)
    void leavesNothingOpenWhenTheYesComesAtTheMomentOfTheEnd() throws Exception {
        Sent sent = sendings.sent("Rahel " + Ids.next());
        Referral shown = sendings.now(sent, referrals);
        Consent question = ask(sent, shown).orElseThrow();
        Viewer.Person adviser = sent.house().adviser();
        var together = new CyclicBarrier(2);
        List<Callable<Boolean>> work = List.of(
                () -> {
                    together.await();
                    return end(sent, shown) == Moving.Answer.DONE;
                },
                () -> {
                    together.await();
                    return accompanied.as(
                            adviser, () -> consenting.give(adviser, journeys.get(sent.journey()), question));
                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = threads.invokeAll(work);
            boolean ended = done.getFirst().get();
            assertThat(done.getLast().get()).as("the yes counts").isEqualTo(!ended);
            assertThat(sendings.now(sent, referrals).state()).isEqualTo(ended ? State.ENDED : State.SENT);
            assertThat(listAsked(sent)).hasSize(ended ? 0 : 1);
        }
    }
}
