package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.practices.Catalogue;
import express.practices.PracticeId;
import express.reviews.Stage.Hands;
import express.writing.Ownership;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice changes hands while it is reviewed. */
@ModuleTest
class ReviewHandoverTest {

    private static final int TIMES = 3;

    @Autowired
    Hands hands;

    @Autowired
    RoundTable table;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Ownership ownership;

    @Autowired
    Organisations organisations;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    private Stage stage;
    private OrganisationId taker;
    private Viewer.Person boris;

    @BeforeEach
    void set() {
        stage = hands.set();
        NetworkId home = organisations.networks(stage.house()).getFirst();
        taker = table.house("Taker", "BE", home);
        boris = world.member("Boris", taker, Role.EDITOR);
    }

    private boolean handOver() {
        return Acting.inBackground(
                "handovers",
                () -> transaction.execute(status -> ownership.handOver(stage.draft(), stage.house(), taker)));
    }

    @Test
    void asksTheNetworkAnewAndThenPublishesForTheNewOwner() throws Exception {
        stage.judged();
        handOver();
        assertThat(mailbox.subject(World.emailOf(stage.coordinator().id())))
                .isEqualTo("A practice in review has changed hands");
        assertThat(table.look(boris, stage.path()).select(".timeline li").last().text())
                .contains("Another organisation took the practice over.");
        assertThat(stage.publish()).containsExactly("reviews.reason.not-vouched");
        stage.vouch();
        assertThat(mailbox.subject(World.emailOf(boris.id())))
                .as("letters to the authors go to the new owner")
                .isEqualTo("Your network vouches for your practice");
        assertThat(stage.publish()).isEmpty();
        assertThat(catalogue.findOwner(practice())).contains(taker);
    }

    private PracticeId practice() {
        return new PracticeId(stage.draft().value());
    }

    @Test
    void judgesAnewWhoIsTooClose() {
        stage.judged();
        NetworkId far = organisations
                .networks(stage.asking(stage.ingrid()).organisation())
                .getFirst();
        taker = table.house("Taker abroad", "BE", far);
        handOver();
        assertThat(stage.publish())
                .containsExactly("reviews.reason.not-vouched", "reviews.reason.reviewers", "reviews.reason.close");
        assertThat(hands.cases().closeness(stage.whole(), stage.ingrid().id())).containsExactly(Closeness.NETWORK);
    }

    @Test
    void keepsThoseTooCloseWhoOwnedItBefore() {
        stage.submit("Title");
        taker = table.house("Taker elsewhere", "BE", table.network());
        Viewer.Person former = table.reviewer("Former", stage.house());
        handOver();
        table.move(stage.author(), taker);
        assertThat(hands.cases().closeness(stage.whole(), former.id()))
                .contains(Closeness.ORGANISATION, Closeness.NETWORK);
    }

    @Test
    void isNotSubmittedAsThatOfItsFormerOwner() {
        handOver();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> stage.submit("Title"));
    }

    @RepeatedTest(TIMES)
    void leavesOneOwnerWhenItIsPublishedAtTheSameMoment() throws Exception {
        stage.judged();
        together(stage::publish, this::handOver);
        boolean published = catalogue.findOwner(practice()).isPresent();
        assertThat(stage.whole().round().open()).isEqualTo(!published);
        if (published) {
            assertThat(catalogue.findOwner(practice())).contains(taker);
        } else {
            assertThat(stage.whole().round().organisation()).isEqualTo(taker);
        }
    }

    @RepeatedTest(TIMES)
    void isReviewedAsThatOfTheNewOwnerWhenItIsSubmittedAtTheSameMoment() throws Exception {
        together(this::submit, this::handOver);
        hands.bench()
                .look(() -> hands.rounds().find(stage.draft()))
                .ifPresent(round -> assertThat(round.organisation()).isEqualTo(taker));
    }

    private boolean submit() {
        try {
            return stage.submit("Title");
        } catch (NotFound handedOver) {
            return false;
        }
    }

    private static void together(Callable<?>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = List.of(acts).stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            for (var answer : answers) {
                answer.get();
            }
        }
    }
}
