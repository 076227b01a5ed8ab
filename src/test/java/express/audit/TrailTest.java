package express.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import express.ModuleTest;
import express.TestDatabase;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class TrailTest {

    private final Viewer.Person adviser = new Viewer.Person(PersonId.next(), "Jonas", false, Set.of(), Set.of());
    private final Viewer.Person amira = new Viewer.Person(PersonId.next(), "Amira", false, Set.of(), Set.of());
    private final UUID file = amira.id().value();

    @Autowired
    Trail trail;

    @Autowired
    Chain chain;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsThePersonWhoLookedAndNobodyElse() {
        note(adviser, Act.SEEN, "name");

        assertThat(latest(amira)).extracting(Entry::actor, Entry::act).containsExactly(tuple(adviser.id(), Act.SEEN));
        assertThat(latest(adviser)).isEmpty();
        assertThat(latest(Viewer.VISITOR)).isEmpty();
    }

    @Test
    void keepsNoEntryOfAnActThatDidNotHappen() {
        assertThatThrownBy(() -> inTransaction(adviser, () -> {
                    trail.note(adviser, file, Act.CHANGED, "name");
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        assertThat(latest(amira)).isEmpty();
    }

    @Test
    void writesNothingInSomebodyElsesName() {
        assertThatThrownBy(() -> inTransaction(adviser, () -> trail.note(amira, file, Act.SEEN, "name")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set what = 'x'",
                "delete from audit.entry",
                "update audit.link set hash = ''",
                "delete from audit.link"
            })
    void isNotAlteredByTheApplication(String sql) {
        assertThatThrownBy(() -> inTransaction(adviser, () -> jdbc.sql(sql).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void isNotAlteredByTheOwnerEither() {
        assertThatThrownBy(() -> asOwner("delete from audit.entry")).hasMessageContaining("the trail is not altered");
    }

    @Test
    void chainsEachFileAndFindsWhatWasAlteredBehindItsBack() throws SQLException {
        note(adviser, Act.SEEN, "name");
        noteContent("call me Amira");
        chain.link();
        note(amira, Act.CHANGED, "called");
        chain.link();
        assertThat(faults()).isEmpty();

        asOwner(
                "alter table audit.entry disable trigger not_altered",
                "alter table audit.entry no force row level security",
                "update audit.entry set what = 'nothing' where file = '" + file + "' and act = 'SEEN'",
                "alter table audit.entry force row level security",
                "alter table audit.entry enable trigger not_altered");

        assertThat(faults()).containsExactly("file " + file + ", link 1: its entry or a link before it was altered");
    }

    @Test
    void linksOnceWhenTwoNodesTryTogether() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            note(adviser, Act.SEEN, "name");
        }
        var nodes = List.of(
                Thread.ofVirtual().start(chain::link), Thread.ofVirtual().start(chain::link));
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void forgetsTheKeyAndKeepsTheChain() {
        noteContent("call me Amira");
        chain.link();

        inTransaction(amira, () -> {
            trail.forget(file);
            trail.note(amira, file, Act.ERASED, "all");
        });
        chain.link();

        assertThat(faults()).isEmpty();
        assertThat(keys()).isZero();
    }

    private void note(Viewer viewer, Act act, String what) {
        inTransaction(viewer, () -> trail.note(viewer, file, act, what));
    }

    private void noteContent(String content) {
        inTransaction(adviser, () -> trail.note(adviser, file, Act.CHANGED, "called", content));
    }

    private void inTransaction(Viewer viewer, Runnable work) {
        Acting.as(viewer, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return null;
        });
    }

    private List<Entry> latest(Viewer viewer) {
        return Acting.as(viewer, () -> trail.listLatest(file, 10));
    }

    private List<String> faults() {
        return chain.check().faults().stream()
                .filter(fault -> fault.contains(file.toString()))
                .toList();
    }

    private long keys() {
        return Acting.as(
                amira,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from audit.key where file = ?")
                        .param(file)
                        .query(Long.class)
                        .single()));
    }

    private static void asOwner(String... statements) throws SQLException {
        var access = TestDatabase.access();
        try (var connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
