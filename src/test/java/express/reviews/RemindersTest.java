package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.reviews.Stage.Hands;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RemindersTest {

    @Autowired
    Hands hands;

    @Autowired
    Bench bench;

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    ReviewPost post;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource time;

    private Stage stage;

    @BeforeEach
    void ask() {
        stage = hands.set();
        stage.submit("Title");
        stage.vouch();
        stage.ask(stage.ingrid());
        stage.ask(stage.paola());
        stage.accept(stage.paola());
    }

    @Test
    void askOnceForAnAnswerAfterAWeek() {
        runAfter(Duration.ofDays(6));
        assertThat(subjects(stage.ingrid())).hasSize(1);
        runAfter(Duration.ofDays(8));
        runAfter(Duration.ofDays(9));
        assertThat(subjects(stage.ingrid())).hasSize(2).startsWith("Do you review this practice?");
        assertThat(subjects(stage.paola())).hasSize(1);
    }

    @Test
    void tellOnceBeforeAndOnceAfterTheTimeIsUp() {
        runAfter(Duration.ofDays(19));
        runAfter(Duration.ofDays(20));
        assertThat(subjects(stage.paola())).hasSize(2).startsWith("Your review is due soon");
        runAfter(Duration.ofDays(22));
        runAfter(Duration.ofDays(30));
        assertThat(subjects(stage.paola())).hasSize(3).startsWith("Your review is overdue");
        assertThat(stage.whole().trail())
                .filteredOn(it -> it.kind() == Case.Happening.Kind.REMINDED)
                .hasSize(3);
    }

    @Test
    void leaveThoseAloneWhoHaveJudgedOrAreReplaced() {
        stage.judge(stage.paola(), true);
        hands.vouching()
                .replace(
                        stage.coordinator(),
                        stage.round(),
                        stage.asking(stage.ingrid()).id());
        runAfter(Duration.ofDays(30));
        assertThat(subjects(stage.paola())).hasSize(1);
        assertThat(subjects(stage.ingrid())).hasSize(2).startsWith("Somebody else reviews instead of you");
    }

    private void runAfter(Duration wait) {
        var later = new Askings(jdbc, () -> time.instant().plus(wait));
        Acting.inBackground(Bench.PURPOSE, () -> {
            new Reminders(bench, rounds, later, cases, post).run();
            return null;
        });
    }

    private List<String> subjects(Viewer.Person person) {
        return mailbox.list(World.emailOf(person.id())).stream()
                .map(letter -> letter.get("subject").asString())
                .toList();
    }
}
