package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import express.ModuleTest;
import express.breakouts.Forum.Meeting;
import express.database.Acting;
import express.jobs.Job;
import express.jobs.Jobs;
import express.jobs.Nodes;
import express.jobs.Work;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A search as somebody starts it and nodes carry it out: stopped by its owner, and cut short with its node. */
@ModuleTest
class SearchingTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Autowired
    Forum forum;

    @Autowired
    Proposals proposals;

    @Autowired
    Finding finding;

    @Autowired
    RuleSets rules;

    @Autowired
    Jobs jobs;

    @Autowired
    Nodes nodes;

    @Autowired
    PlatformTransactionManager transactions;

    private Meeting it;

    @BeforeEach
    void meet() throws Exception {
        it = forum.meeting(3);
        in(() -> {
            rules.hold(it.gathering());
            return true;
        });
    }

    @AfterEach
    void stop() {
        nodes.stop();
    }

    private <T> T in(Supplier<T> work) {
        return Acting.as(
                it.host().coordinator(), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private UUID begun(Problem problem) {
        return in(() -> proposals.begin(it.gathering().id(), problem, 1, false));
    }

    private Job job(UUID id) {
        return in(() -> jobs.find(id).orElseThrow());
    }

    private Proposal proposal(UUID id) {
        return in(() -> proposals.find(id).orElseThrow());
    }

    @Test
    void keepsTheBestSoFarOfOneThatItsOwnerStops() {
        UUID id = begun(Asked.problem(300, 3, 12));
        UUID job = in(() -> jobs.start(it.host().coordinator(), Finding.KIND, "breakouts.job", id.toString()));
        await().atMost(LONG).until(() -> job(job).state() == Job.State.RUNNING);
        in(() -> {
            jobs.stop(it.host().coordinator(), job);
            return true;
        });
        await().atMost(LONG).until(() -> job(job).ended());
        assertThat(job(job).state()).isEqualTo(Job.State.STOPPED);
        Proposal found = proposal(id);
        assertThat(found.stopped()).isTrue();
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(in(() -> proposals.seats(id)))
                .as("everybody sits in every round")
                .hasSize(900);
        assertThat(job(job).result()).isEqualTo(ProposalPages.path(it.gathering(), id));
    }

    @Test
    void isBroughtToItsEndByAnotherNodeWhenItsOwnIsKilled() {
        Problem problem = Asked.problem(60, 2, 4);
        UUID id = begun(problem);
        Work work = finding.findingOfGroups();
        var heart = Executors.newScheduledThreadPool(3);
        UUID job = nodes.start(nodes.dying(heart, work), it.host().coordinator(), work.kind(), id.toString());
        await().atMost(LONG).until(() -> job(job).state() != Job.State.WAITING);
        heart.shutdownNow();
        nodes.with(work);
        await().atMost(LONG).until(() -> job(job).ended());
        assertThat(job(job).state()).isEqualTo(Job.State.DONE);
        await().atMost(LONG).until(() -> proposal(id).state() != Proposal.State.SEARCHING);
        Proposal found = proposal(id);
        assertThat(found.stopped()).isFalse();
        assertThat(in(() -> proposals.seats(id)))
                .as("the same answer as if nothing had happened")
                .containsExactlyInAnyOrderElementsOf(Asked.solve(problem).seats());
    }
}
