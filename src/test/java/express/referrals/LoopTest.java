package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.Due;
import express.ModuleTest;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.Accompanied;
import express.journeys.Consent;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.Journeys;
import express.journeys.Revealing;
import express.referrals.Moving.Answer;
import express.referrals.Sendings.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do in whatever order: the receiver sees something only by a living consent, and every referral ends. */
@ModuleTest
class LoopTest {

    private static final int RUNS = 12;
    private static final int STEPS = 10;

    @Autowired
    Sendings sendings;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    Consenting consenting;

    @Autowired
    Journeys journeys;

    @Autowired
    Moving moving;

    @Autowired
    Opening opening;

    @Autowired
    Revealing revealing;

    @Test
    void showsNothingWithoutALivingConsentWhateverHappens() throws Exception {
        var random = new Random(20261128);
        int whole = 0;
        for (int run = 0; run < RUNS; run++) {
            Sent sent = sendings.prepared("Somebody " + Ids.next(), "NAME,CONTACT");
            var due = new Due<Function<Sent, String>>(Map.of("given", this::give, "withdrawn", this::withdraw), random);
            for (int step = 0; step < STEPS; step++) {
                String did = due.draw(random, STEPS - step)
                        .orElse(it -> act(it, random))
                        .apply(sent);
                due.did(did);
                check(sent, did);
            }
            whole += due.isOver() ? 1 : 0;
            end(sent);
        }
        assertThat(whole).as("referrals with a yes that was taken back").isPositive();
    }

    private String act(Sent sent, Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> give(sent);
            case 2 -> withdraw(sent);
            default -> {
                List<Side> sides = List.of(Side.SENDER, Side.RECEIVER, Side.PERSON);
                Side side = sides.get(random.nextInt(sides.size()));
                List<Move> moves =
                        Stream.of(Move.values()).filter(it -> it != Move.SEND).toList();
                Move move = moves.get(random.nextInt(moves.size()));
                Referral now = sendings.now(sent, referrals);
                moving.move(sent.id(), whole(move, side, now));
                yield move + " by " + side;
            }
        };
    }

    private String give(Sent sent) {
        Viewer.Person adviser = sent.house().adviser();
        boolean lives = with(sent, consent -> consenting.give(adviser, journeys.get(sent.journey()), consent));
        return lives ? "given" : "a yes too late";
    }

    private String withdraw(Sent sent) {
        boolean lived = with(sent, consent -> {
            boolean living = consent.isLiving(java.time.Instant.now());
            if (living) {
                consenting.withdraw(sent.house().adviser(), journeys.get(sent.journey()), consent);
            }
            return living;
        });
        return lived ? "withdrawn" : "nothing to take back";
    }

    private static Act whole(Move move, Side side, Referral now) {
        return new Act(
                move,
                side,
                null,
                now.version(),
                "words",
                move == Move.END ? Outcome.PARTLY : null,
                move == Move.DECLINE ? Reason.OTHER : null,
                move == Move.APPOINT || move == Move.SHIFT
                        ? new Act.When(java.time.Instant.now().plusSeconds(100_000), 30, "")
                        : null);
    }

    private boolean with(Sent sent, Predicate<Consent> work) {
        return accompanied.as(
                sent.house().adviser(),
                () -> work.test(consents.get(referrals.get(sent.id()).consent())));
    }

    private void check(Sent sent, String did) {
        Consent consent = accompanied.as(
                sent.house().adviser(),
                () -> consents.get(referrals.get(sent.id()).consent()));
        Referral now = sendings.now(sent, referrals);
        boolean living = consent.isLiving(java.time.Instant.now());
        Viewer receiver = sent.receiver().adviser();
        long expected = living ? 1 : 0;
        assertThat(accompanied.count(receiver, "journeys.name", sent.journey()))
                .as("names after " + did)
                .isEqualTo(expected);
        assertThat(sendings.count(receiver, "referrals.referral", sent)).as(did).isEqualTo(expected);
        assertThat(moving.inBackground(() -> revealing.findLiving(consent.id()).isPresent()))
                .as("by a link after " + did)
                .isEqualTo(living);
        assertThat(now.state().isOver() && living)
                .as("ended and open after " + did)
                .isFalse();
        if (!living && now.state() != State.PREPARED) {
            assertThat(moving.move(sent.id(), Act.of(Move.ACCEPT, Side.RECEIVER, null, now.version())))
                    .as("an answer after " + did)
                    .isEqualTo(Answer.GONE);
        }
    }

    private void end(Sent sent) {
        Referral now = sendings.now(sent, referrals);
        if (now.state() == State.PREPARED || now.state().isOver()) {
            return;
        }
        assertThat(moving.move(
                        sent.id(),
                        Act.end(
                                Outcome.NOT_REACHED,
                                Side.SENDER,
                                sent.house().adviser().id(),
                                now.version())))
                .isEqualTo(Answer.DONE);
        check(sent, "the end");
    }

    @Test
    void hearsOneOfManyWhoAnswerWhileItIsTakenBack() throws Exception {
        for (int run = 0; run < 4; run++) {
            Sent sent = sendings.sent("Somebody " + Ids.next());
            int version = sendings.now(sent, referrals).version();
            var together = new CyclicBarrier(5);
            List<Callable<Answer>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Move move = i % 2 == 0 ? Move.ACCEPT : Move.DECLINE;
                Act act = new Act(
                        move, Side.RECEIVER, null, version, "", null, move == Move.DECLINE ? Reason.FULL : null, null);
                work.add(() -> {
                    together.await();
                    return moving.move(sent.id(), act);
                });
            }
            work.add(() -> {
                together.await();
                try {
                    with(sent, consent -> {
                        consenting.withdraw(sent.house().adviser(), journeys.get(sent.journey()), consent);
                        return true;
                    });
                } catch (express.base.Forbidden endedBefore) {
                    return Answer.MEANWHILE;
                }
                return Answer.DONE;
            });
            List<Answer> answers = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(work)) {
                    answers.add(done.get());
                }
            }
            assertThat(answers.subList(0, 4).stream().filter(it -> it == Answer.DONE))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.ENDED);
            check(sent, "all at once");
        }
    }

    @Test
    void looksUpNothingForAStranger() {
        assertThat(Acting.as(Viewer.VISITOR, () -> opening.find("nobody knows this", Side.RECEIVER)))
                .isEmpty();
    }
}
