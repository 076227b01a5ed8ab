package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.reviews.Stage.Hands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at once, on the real database. */
@ModuleTest
class ReviewRacesTest {

    private static final int TIMES = 3;

    @Autowired
    Hands hands;

    @RepeatedTest(TIMES)
    void publishOnceWhenTwoPublish() throws Exception {
        Stage stage = hands.set().judged();
        List<List<String>> answers = together(stage::publish, stage::publish);
        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of("reviews.reason.closed"));
        assertThat(stage.whole().round().version()).isEqualTo(1);
        assertThat(count(stage, Case.Happening.Kind.PUBLISHED)).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void publishBeforeARemarkOrNotAtAll() throws Exception {
        Stage stage = hands.set().judged();
        RoundId round = stage.round();
        List<Object> answers = together(
                stage::publish, () -> hands.judging().remark(stage.ingrid(), round, 1, SheetField.WHOLE, "Wait!"));
        boolean published = answers.getFirst().equals(List.of());
        assertThat(answers.getLast()).isEqualTo(published ? Optional.of("reviews.reason.closed") : Optional.empty());
        assertThat(stage.whole().remarks()).hasSize(published ? 0 : 1);
        assertThat(stage.whole().round().open()).isEqualTo(!published);
    }

    @RepeatedTest(TIMES)
    void judgeOnceWhenAReviewIsFinishedTwice() throws Exception {
        Stage stage = hands.set();
        stage.submit("Title");
        stage.vouch();
        stage.ask(stage.ingrid());
        stage.accept(stage.ingrid());
        RoundId round = stage.round();
        Callable<Optional<String>> finish =
                () -> hands.judging().judge(stage.ingrid(), round, 0, 1, Stage.verdicts(), true);
        assertThat(together(finish, finish))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of("reviews.fault.judged"));
        assertThat(stage.whole().judgements()).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void beginOneRoundWhenTwoSubmit() throws Exception {
        Stage stage = hands.set();
        assertThat(together(() -> stage.submit("Title"), () -> stage.submit("Title")))
                .containsExactlyInAnyOrder(true, false);
        assertThat(stage.whole().submissions()).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void askOnceWhenTwoAsk() throws Exception {
        Stage stage = hands.set();
        stage.submit("Title");
        stage.vouch();
        RoundId round = stage.round();
        Callable<Optional<String>> ask = () ->
                hands.vouching().ask(stage.coordinator(), round, stage.ingrid().id());
        assertThat(together(ask, ask)).containsOnly(Optional.empty());
        assertThat(stage.whole().askings()).hasSize(1);
    }

    private static long count(Stage stage, Case.Happening.Kind kind) {
        return stage.whole().trail().stream().filter(it -> it.kind() == kind).count();
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = Stream.of(acts)
                    .map(act -> threads.<T>submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            List<T> said = new ArrayList<>();
            for (Future<T> answer : answers) {
                said.add(answer.get());
            }
            return said;
        }
    }
}
