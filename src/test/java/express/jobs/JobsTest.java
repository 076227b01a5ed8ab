package express.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.database.Acting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees jobs, who may change them, and how long they are kept. */
@ModuleTest
class JobsTest {

    private final Viewer.Person amira = Somebody.named("Amira");
    private final Viewer.Person stranger = Somebody.named("Stranger");
    private final String kind = "test-" + Ids.next();

    @Autowired
    Nodes nodes;

    @Autowired
    Jobs jobs;

    @Autowired
    InstantSource time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void areSeenByTheOneWhoStartedThemAndNobodyElse() {
        UUID id = waiting();

        assertThat(sees(amira, id)).isTrue();
        assertThat(sees(stranger, id)).isFalse();
        assertThat(sees(Somebody.operator(), id)).isFalse();
        assertThat(sees(Viewer.VISITOR, id)).isFalse();
        assertThat(sees(new Viewer.Background("another-kind"), id)).isFalse();
        assertThat(sees(new Viewer.Background(kind), id)).isTrue();
    }

    @Test
    void areNotStartedInSomebodyElsesName() {
        Node node = nodes.asleep(new Work(kind, (job, input, progress) -> {}));
        assertThatThrownBy(() -> Acting.as(
                        stranger,
                        () -> transaction.execute(begun -> nodes.jobs(node).start(amira, kind, "jobs.title", ""))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void areChangedByTheirWorkOnly() {
        UUID id = waiting();
        assertThat(markDone(amira, id)).isZero();
        assertThat(markDone(stranger, id)).isZero();
        assertThat(markDone(new Viewer.Background(kind), id)).isOne();
    }

    @Test
    void areStoppedByTheirOwnerOnly() {
        UUID id = waiting();
        assertThatThrownBy(() -> Acting.as(stranger, () -> {
                    jobs.stop(stranger, id);
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(
                        stranger,
                        () -> transaction.execute(begun -> jdbc.sql("""
                            insert into jobs.stopping (job_id, asked_by, asked_at)
                            values (:id, :by, now())
                            """)
                                .param("id", id)
                                .param("by", stranger.id().value())
                                .update())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(Acting.as(amira, () -> jobs.find(id)).orElseThrow().stopping())
                .isFalse();
    }

    @Test
    void areKeptForATimeAfterTheirEnd() {
        UUID old = endedBefore(Duration.ofHours(2));
        UUID recent = endedBefore(Duration.ofMinutes(30));
        UUID waiting = waiting();

        assertThat(retention(time.instant().minus(Duration.ofHours(1)))).isPositive();

        assertThat(sees(amira, old)).isFalse();
        assertThat(sees(amira, recent)).isTrue();
        assertThat(sees(amira, waiting)).isTrue();
    }

    private int retention(Instant end) {
        return Acting.inBackground("retention", () -> transaction.execute(begun -> jobs.removeEndedBefore(end)));
    }

    private UUID waiting() {
        return nodes.waiting(amira, kind, "");
    }

    private UUID endedBefore(Duration age) {
        UUID id = waiting();
        var then = new Runs(jdbc, InstantSource.fixed(time.instant().minus(age)));
        return Acting.inBackground(
                kind,
                () -> transaction.execute(begun -> {
                    then.end(then.begin(id).orElseThrow(), Job.State.STOPPED, null);
                    return id;
                }));
    }

    private boolean sees(Viewer viewer, UUID id) {
        return Acting.as(viewer, () -> jobs.find(id).isPresent());
    }

    private int markDone(Viewer viewer, UUID id) {
        return Acting.as(
                viewer,
                () -> transaction.execute(begun -> jdbc.sql("""
                    update jobs.job
                    set state = 'DONE', ended_at = now()
                    where id = :id
                    """).param("id", id).update()));
    }
}
