package express.sendings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.base.Ids;
import express.database.Sending;
import express.database.SentBefore;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@Timeout(30)
class SendingsTest {

    private final UUID form = UUID.randomUUID();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    Sendings sendings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate writing;

    @BeforeEach
    void write() {
        writing = new TransactionTemplate(transactions);
    }

    private Sending sending() {
        return sendings.begin(form, request);
    }

    private Object workIn(Sending sending, TransactionTemplate transaction) {
        return sending.during(() -> transaction.execute(status -> done.incrementAndGet()));
    }

    @Test
    void doesItsWorkOnce() {
        workIn(sending(), writing);

        assertThatExceptionOfType(SentBefore.class)
                .isThrownBy(() -> workIn(sending(), writing))
                .satisfies(before -> assertThat(before.form()).isEqualTo(form));
        assertThat(done).hasValue(1);
    }

    @Test
    void letsOneRequestWriteSeveralTimes() {
        Sending sending = sending();
        workIn(sending, writing);
        workIn(sending, writing);

        assertThat(done).hasValue(2);
    }

    @Test
    void isTriedAgainAfterItFailed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sending()
                        .during(() -> writing.execute(status -> {
                            throw new IllegalStateException();
                        })));

        workIn(sending(), writing);
        assertThat(done).hasValue(1);
    }

    @Test
    void isNotClaimedByWhoeverOnlyLooksOrStandsAside() {
        var looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
        var aside = aside();
        Sending sending = sending();
        workIn(sending, looking);
        workIn(sending, aside);
        assertThat(sending.claimed()).isFalse();

        workIn(sending(), writing);
        workIn(sending(), looking);
        workIn(sending(), aside);
        assertThat(done).hasValue(5);
    }

    private TransactionTemplate aside() {
        var aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return aside;
    }

    @Test
    void doesNotWaitForItself() {
        sending().during(() -> writing.execute(status -> aside().execute(inner -> done.incrementAndGet())));

        assertThat(done).hasValue(1);
    }

    @Test
    void holdsBackTheSecondOfTwoAtOnceUntilTheFirstIsDone() throws Exception {
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            Future<?> second = sending()
                    .during(() -> writing.execute(status -> {
                        var waiting = threads.submit(() -> secondAfter(begun));
                        begun.countDown();
                        awaitWhoeverWaitsForMe();
                        done.incrementAndGet();
                        return waiting;
                    }));

            assertThat(second.get()).isEqualTo("sent before");
        }
        assertThat(done).hasValue(1);
    }

    private String secondAfter(CountDownLatch begun) throws InterruptedException {
        begun.await();
        try {
            workIn(sending(), writing);
            return "done";
        } catch (SentBefore before) {
            return "sent before";
        }
    }

    /** Asks PostgreSQL, because nothing here can see how far the other has come. */
    private void awaitWhoeverWaitsForMe() {
        while (!jdbc.sql("""
            select exists (
                select
                from pg_locks
                where locktype = 'transactionid'
                  and not granted
                  and transactionid = cast(cast(pg_current_xact_id() as text) as xid))
            """).query(Boolean.class).single()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void letsTheSecondOfTwoAtOnceDoItWhenTheFirstFails() throws Exception {
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            Future<String> second = sending()
                    .during(() -> writing.execute(status -> {
                        var waiting = threads.submit(() -> secondAfter(begun));
                        begun.countDown();
                        awaitWhoeverWaitsForMe();
                        status.setRollbackOnly();
                        return waiting;
                    }));

            assertThat(second.get()).isEqualTo("done");
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void answersNobodyAboutAFormThatWasNotSent() {
        assertThat(sendings.find(UUID.randomUUID(), request)).isEmpty();
    }

    @Test
    void isForgottenAfterADay() {
        UUID old = Ids.next();
        Instant now = Instant.parse("2001-01-02T12:00:00Z");
        workIn(new Sending(old, new byte[] {1}, now.minus(SendingClearing.KEPT).minusSeconds(1)), writing);
        workIn(new Sending(form, new byte[] {1}, now), writing);

        new SendingClearing(sendings, () -> now).run();

        assertThat(jdbc.sql("select form from base.sending where form in (:old, :young)")
                        .param("old", old)
                        .param("young", form)
                        .query(UUID.class)
                        .list())
                .containsExactly(form);
    }
}
