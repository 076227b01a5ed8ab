package express.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import express.ModuleTest;
import express.postgres.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/** Two listeners on one database stand for two nodes. */
@ModuleTest
class ChangesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseAccess access;

    @Autowired
    DatabaseSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource dataSource;

    @Autowired
    Changes here;

    private final Changes there = new Changes();
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private ChangeListener listener;

    @BeforeEach
    void listen() {
        listener = new ChangeListener(there, jdbc, heard::add, access, settings);
        listener.start();
        await().until(() -> there.edition().isPresent());
    }

    @AfterEach
    void stop() {
        listener.stop();
    }

    @Test
    void hearsThatAnotherNodeEndedASession() {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into signin.session values (:id, :id, 0, 0, 60, 60, null)")
                .param("id", id)
                .update();
        OptionalLong before = there.edition();
        jdbc.sql("delete from signin.session where session_id = :id")
                .param("id", id)
                .update();
        await().until(() -> !there.edition().equals(before));
    }

    @Test
    void passesOnWhatATableTellsInItsOwnWords() {
        OptionalLong before = there.edition();
        jdbc.sql("select pg_notify('express', 'somewhere:some-thing')").query().listOfRows();
        await().until(() -> heard.contains(new Told("somewhere", "some-thing")));
        assertThat(there.edition()).as("nothing that is kept").isEqualTo(before);
    }

    @Test
    void hearsThatAPersonMayMore() throws SQLException {
        OptionalLong before = there.edition();
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("delete from people.seat where false");
        }
        await().until(() -> !there.edition().equals(before));
    }

    @Test
    void knowsAtOnceWhatIsWrittenHere() {
        OptionalLong before = here.edition();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {});
        assertThat(here.edition()).isNotEqualTo(before);
    }

    @Test
    void letsWhatIsRememberedStandWhereNothingOfItIsWritten() {
        var written = new AtomicInteger();
        var manager = new ViewerTransactions(dataSource, written::incrementAndGet);
        var apart = new DefaultTransactionAttribute();
        apart.setLabels(List.of(Changes.APART));
        manager.commit(manager.getTransaction(apart));
        assertThat(written).hasValue(0);
        manager.rollback(manager.getTransaction(apart));
        manager.commit(manager.getTransaction(new DefaultTransactionAttribute()));
        assertThat(written).as("any other").hasValue(1);
    }

    /** Of tables that tell of their changes something is kept: who writes them may not do so apart. */
    @Test
    void findsNothingThatIsRememberedWhereOneWritesApart() {
        assertThat(jdbc.sql("""
            select tgrelid::regclass::text
            from pg_trigger
            where tgfoid = 'base.tell_change'::regproc
            """).query(String.class).list())
                .contains("services.change", "people.seat")
                .noneMatch(it -> it.matches("(frontdoor|audit|messaging|jobs)\\..*"));
    }

    @Test
    void isDeafWhileTheConnectionIsAwayAndHearsAgain() {
        await().until(() -> there.edition().isPresent());
        OptionalLong before = there.edition();
        endAllListeners();
        await().until(() -> !there.edition().equals(before));
        await().until(() -> there.edition().isPresent() && here.edition().isPresent());
    }

    @Test
    void isDeafOnceItWasStopped() {
        listener.stop();
        await().until(() -> there.edition().isEmpty());
    }

    @Test
    void hearsAgainOnceItIsStartedAgain() {
        listener.stop();
        listener.start();
        await().until(() -> there.edition().isPresent());
    }

    private void endAllListeners() {
        jdbc.sql("""
            select pg_terminate_backend(pid)
            from pg_stat_activity
            where query = 'listen express'
              and usename = current_user
            """).query().listOfRows();
    }
}
