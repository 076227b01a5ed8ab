package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.assessments.Group.Circle;
import express.base.Viewer;
import express.database.Acting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ClosingTest {

    private static final int TRIES = "long".equals(System.getProperty("express.tests")) ? 200 : 8;

    @Autowired
    Group group;

    @Autowired
    Group.Doing doing;

    @Autowired
    Assessments assessments;

    @Autowired
    Instruments instruments;

    @Autowired
    Replies replies;

    @Autowired
    ClosingRounds routine;

    @Autowired
    RemindingRounds reminding;

    @Autowired
    InstantSource time;

    @Autowired
    Mailbox mailbox;

    /** All of a page of answers is in the results, or the person is told that none of it is. */
    @Test
    void leavesNothingHalfInOfWhatArrivesMeanwhile() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < TRIES; i++) {
                Circle circle = group.of(1);
                UUID round = group.open(circle);
                var start = new CyclicBarrier(2);
                Reply[] page = IntStream.rangeClosed(1, 10)
                        .mapToObj(it -> Group.score(it + "-1", 7))
                        .toArray(Reply[]::new);
                Future<Boolean> taken = two.submit(at(start, () -> group.answer(circle, circle.one(), round, page)));
                Future<Boolean> closed =
                        two.submit(at(start, () -> group.close(circle, round, Group.LONG_AGO.plusSeconds(9))));
                assertThat(closed.get()).isTrue();
                assertThat(doing.count(circle.leads(), "answer", circle.id())).isEqualTo(taken.get() ? 10 : 0);
            }
        }
    }

    private static Callable<Boolean> at(CyclicBarrier start, Callable<Boolean> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    @Test
    void keepsOneSheetOfSomebodyWhoAnswersInManyWindows() throws Exception {
        Circle circle = group.of(1);
        UUID round = group.open(circle);
        List<Future<Boolean>> windows = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            var start = new CyclicBarrier(4);
            for (int i = 0; i < 4; i++) {
                int score = i;
                windows.add(pool.submit(
                        at(start, () -> group.answer(circle, circle.one(), round, Group.score("1-1", score)))));
            }
        }
        assertThat(windows).allMatch(it -> it.resultNow());
        assertThat(doing.count(circle.leads(), "sheet", circle.id())).isEqualTo(1);
        assertThat(doing.count(circle.one(), "answer", circle.id())).isEqualTo(1);
    }

    @Test
    void takesBackWhatIsLeftBlank() {
        Circle circle = group.of(1);
        UUID round = group.open(circle);
        group.answer(circle, circle.one(), round, new Reply("1-1", null, false, "a thought"), Group.score("1-2", 1));
        group.answer(circle, circle.one(), round, new Reply("1-1", null, false, null));
        assertThat(Acting.as(circle.one(), () -> replies.listOwn(circle.one(), circle.id(), round)))
                .containsOnlyKeys("1-2");
    }

    /** Between the end and the work that closes it nothing more is taken. */
    @Test
    void happensByItselfWhenTheLastDayIsOver() {
        Circle circle = group.of(1);
        UUID round = doing.as(
                circle.leads(),
                () -> assessments
                        .open(circle.id(), Group.INSTRUMENT, Group.LONG_AGO, Group.LONG_AGO.plusSeconds(60))
                        .orElseThrow());
        assertThat(group.answer(circle, circle.one(), round, Group.score("1-1", 5)))
                .isFalse();
        Circle going = group.of(1);
        UUID open = group.open(going);
        run();
        assertThat(read(circle, round).isClosed()).isTrue();
        assertThat(read(going, open).isClosed()).isFalse();
        assertThat(mailbox.subject(World.emailOf(circle.one().id()))).contains("results");
        assertThat(mailbox.link(World.emailOf(circle.leads().id()))).isEqualTo(Group.path(circle) + "/" + round);
        int letters = mailbox.list(World.emailOf(circle.one().id())).size();
        run();
        assertThat(mailbox.list(World.emailOf(circle.one().id()))).hasSize(letters);
    }

    @Test
    void isAnnouncedOnceToThoseWhoHaveNotBegun() {
        Circle circle = group.of(2);
        Viewer.Person late = circle.people().getLast();
        Instant end = time.instant().plus(Duration.ofDays(2));
        UUID round = doing.as(
                circle.leads(),
                () -> assessments
                        .open(circle.id(), Group.INSTRUMENT, Group.LONG_AGO, end)
                        .orElseThrow());
        group.answer(circle, circle.one(), round, Group.score("1-1", 5));
        Circle far = group.of(1);
        group.open(far);
        remind();
        remind();
        assertThat(mailbox.list(World.emailOf(late.id()))).hasSize(1);
        assertThat(mailbox.subject(World.emailOf(late.id()))).isEqualTo("The round about your network closes soon");
        assertThat(mailbox.link(World.emailOf(late.id()))).isEqualTo(Group.path(circle) + "/" + round);
        assertThat(mailbox.list(World.emailOf(circle.one().id()))).isEmpty();
        assertThat(mailbox.list(World.emailOf(far.one().id()))).isEmpty();
    }

    @Test
    void areAnnouncedInOneLetterWhereSeveralCloseSoon() {
        Circle circle = group.of(1);
        Instant end = time.instant().plus(Duration.ofDays(2));
        List<String> paths = Stream.of(Group.INSTRUMENT, "better-entrepreneurship-migrants")
                .map(instrument -> doing.as(
                        circle.leads(),
                        () -> assessments
                                .open(circle.id(), instrument, Group.LONG_AGO, end)
                                .orElseThrow()))
                .map(round -> Group.path(circle) + "/" + round)
                .toList();
        remind();
        remind();
        String email = World.emailOf(circle.one().id());
        assertThat(mailbox.list(email)).hasSize(1);
        assertThat(mailbox.subject(email)).isEqualTo("Several rounds about your network close soon");
        assertThat(mailbox.list(email)
                        .getFirst()
                        .get("links")
                        .valueStream()
                        .map(link -> link.get("address").asString().replaceFirst("^[a-z]+://[^/]+", "")))
                .containsExactlyInAnyOrderElementsOf(paths);
    }

    private void remind() {
        Acting.inBackground(reminding.name(), () -> {
            reminding.run();
            return null;
        });
    }

    private void run() {
        Acting.inBackground(routine.name(), () -> {
            routine.run();
            return null;
        });
    }

    private Assessment read(Circle circle, UUID round) {
        Viewer leads = circle.leads();
        return Acting.as(leads, () -> assessments.get(circle.id(), round));
    }

    @Test
    void makesRoomForTheNextOne() {
        Circle circle = group.of(1);
        UUID round = group.open(circle);
        assertThat(doing.as(
                        circle.leads(),
                        () -> assessments.open(circle.id(), Group.INSTRUMENT, Group.LONG_AGO, Group.ONE_DAY)))
                .isEmpty();
        group.close(circle, round, Group.LONG_AGO.plusSeconds(1));
        assertThat(group.open(circle)).isNotEqualTo(round);
        assertThat(instruments.find("none")).isEmpty();
    }
}
