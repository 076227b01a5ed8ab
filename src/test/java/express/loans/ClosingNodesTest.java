package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.ModuleTest;
import express.TestDatabase;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import express.postgres.DatabaseAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights that several processes share out, one of which is killed in the midst of it, wherever it is. */
@ModuleTest
class ClosingNodesTest {

    private static final int LOANS = 7;
    private static final int NIGHTS = 15;
    private static final int PARTS = LOANS * NIGHTS;

    @Autowired
    Lending lending;

    @Autowired
    NightlyClose close;

    @Autowired
    Crowd crowd;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient jdbc;

    /** The test's hold on a {@link ClosingNode}. */
    private record Node(Process process, BufferedReader output, List<String> log) implements AutoCloseable {

        static Node start(Lent it, LocalDate before) {
            DatabaseAccess access = TestDatabase.access();
            try {
                Process process = new ProcessBuilder(List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ClosingNode.class.getName(),
                                access.url(),
                                access.user(),
                                access.password(),
                                it.granted().lender().value().toString(),
                                before.toString()))
                        .redirectErrorStream(true)
                        .start();
                return new Node(process, process.inputReader(), new ArrayList<>());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void await(String word) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.add(line);
                if (line.equals(word)) {
                    return;
                }
            }
            throw new IllegalStateException("the node ended without saying " + word + ": " + log);
        }

        void go() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        /** As {@code kill -9}. */
        @Override
        public void close() {
            process.toHandle().destroyForcibly();
            process.onExit().join();
        }
    }

    /** A payment of one of them falls due within those nights, for which more than enough was paid beforehand. */
    private Lent several() throws Exception {
        Lent it = lending.paidOut(55);
        lending.act(it, Act.money(Kind.REPAID, lending.today(), 700_00, Means.BANK, Keep.NEXT, ""));
        LocalDate due =
                lending.standing(it, lending.today()).toCome().getFirst().due();
        assertThat(due).isAfter(lending.today()).isBefore(lending.today().plusDays(NIGHTS));
        for (int i = 1; i < LOANS; i++) {
            crowd.again(it, false);
        }
        return it;
    }

    private int count(Lent it, String sql) {
        return lending.as(
                it.treasurer(),
                () -> jdbc.sql(sql)
                        .param("lender", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    private int parts(Lent it) {
        return count(it, "select count(*) from loans.night where lender_id = :lender");
    }

    private int entries(Lent it) {
        return count(it, "select count(*) from ledger.entry where house_id = :lender");
    }

    /** Whether there was still something to do when one of them was killed. */
    private boolean shareOut(Lent it, LocalDate before, int untilKilled) throws IOException {
        try (Node one = Node.start(it, before);
                Node other = Node.start(it, before)) {
            one.await(ClosingNode.READY);
            other.await(ClosingNode.READY);
            one.go();
            other.go();
            while (parts(it) < untilKilled) {
                assertThat(one.process().isAlive() || other.process().isAlive())
                        .as("a node is under way")
                        .isTrue();
            }
            one.close();
            boolean amidst = parts(it) < PARTS;
            other.await(ClosingNode.DONE);
            return amidst;
        }
    }

    private List<Long> counted(Lent it, LocalDate day) {
        Portfolio at =
                lending.as(it.treasurer(), () -> portfolios.get(it.granted().lender(), day));
        return List.of(at.loans(), at.outstanding(), at.par1(), at.par30());
    }

    @Test
    void comeToTheSameAsOneThatIsLeftInPeace() throws Exception {
        Random random = new Random();
        LocalDate before = lending.today().plusDays(NIGHTS + 1);
        Lent calm = several();
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(calm.granted().lender(), before, 1);
            return null;
        });
        int amidst = 0;
        for (int round = 0; round < Budget.of(2, 25); round++) {
            int untilKilled = 1 + random.nextInt(PARTS / 2);
            Lent it = several();
            amidst += shareOut(it, before, untilKilled) ? 1 : 0;
            String how = "killed after " + untilKilled + " of " + PARTS + " parts";
            assertThat(parts(it)).as(how).isEqualTo(PARTS).isEqualTo(parts(calm));
            assertThat(entries(it)).as("no part twice, " + how).isEqualTo(entries(calm));
            for (LocalDate day = lending.today(); !day.isAfter(before); day = day.plusDays(1)) {
                assertThat(lending.books(it, day)).as(how + ", on " + day).isEqualTo(lending.books(calm, day));
                assertThat(counted(it, day)).as(how + ", on " + day).isEqualTo(counted(calm, day));
            }
            assertThat(Acting.inBackground(
                            NightlyClose.PURPOSE,
                            () -> tallies.isWhole(it.granted().lender(), before)))
                    .isTrue();
        }
        assertThat(amidst).as("killed with something left to do").isPositive();
    }
}
