package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sixteen clients write repayments down over HTTP, each of another loan of {@code -Dloans=100000}, for {@code -Dseconds=10}:
 * with what they are used for, the books and the trail. Beside it as many connections write the same rows into bare tables
 * without rules, one transaction each. The aim is a tenth of that. Several pairs, their median.
 */
final class RepaymentBench {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final int LOANS = Integer.getInteger("loans", 100_000);
    private static final int PAIRS = Integer.getInteger("pairs", 5);
    private static final int CLIENTS = 16;

    private record Lent(String house, UUID lender, UUID id, int version) {}

    private final List<Lent> loans = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final DatabaseAccess access;
    private final Node node;

    private RepaymentBench(DatabaseAccess access, Node node) {
        this.access = access;
        this.node = node;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "repayment");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access, "--express.demo=true");
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                ClonedLoans.write(owner, LOANS);
                var bench = new RepaymentBench(access, node);
                bench.prepare(owner);
                bench.compare();
            }
        }
    }

    private void prepare(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter table loans.loan no force row level security");
            try (ResultSet found = statement.executeQuery("""
                select organisation.slug, loan.lender_id, loan.id, loan.version
                from loans.loan
                join directory.organisation on organisation.id = loan.lender_id
                where loan.number > %d
                order by loan.id
                """.formatted(ClonedLoans.BEFORE))) {
                while (found.next()) {
                    loans.add(new Lent(
                            found.getString(1),
                            found.getObject(2, UUID.class),
                            found.getObject(3, UUID.class),
                            found.getInt(4)));
                }
            }
            statement.execute("create schema bare");
            for (String table : List.of(
                    "loans.loan",
                    "loans.event",
                    "loans.instalment",
                    "loans.span",
                    "ledger.entry",
                    "ledger.posting",
                    "audit.entry",
                    "audit.key")) {
                String bare = "bare." + table.replace('.', '_');
                statement.execute("create table " + bare + " (like " + table + " including all)");
                if (table.startsWith("loans.")) {
                    statement.execute("alter table " + table + " no force row level security");
                    statement.execute("insert into " + bare + " select * from " + table);
                    statement.execute("alter table " + table + " force row level security");
                    statement.execute("vacuum analyze " + bare);
                }
            }
        }
    }

    private void compare() throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair <= PAIRS; pair++) {
            double repaid = run(this::officer);
            double written = run(this::writer);
            System.out.printf(
                    Locale.ROOT, "%,.0f repayments a second, %,.0f bare: %.3f%n", repaid, written, repaid / written);
            if (pair > 0) {
                ours.add(repaid);
                bare.add(written);
                ratios.add(repaid / written);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median of %d pairs: %,.0f repayments a second over HTTP, %,.0f bare transactions: %.3f (aim 0.100)%n",
                PAIRS,
                PagesBench.median(ours),
                PagesBench.median(bare),
                PagesBench.median(ratios));
    }

    /** How often a second all together do it. */
    private static double run(Callable<Callable<Void>> beginning) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Void>> begun = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                begun.add(beginning.call());
            }
            long end = System.nanoTime() + TIME.toNanos();
            List<Callable<Integer>> work = begun.stream()
                    .<Callable<Integer>>map(act -> () -> {
                        int times = 0;
                        while (System.nanoTime() < end) {
                            act.call();
                            times++;
                        }
                        return times;
                    })
                    .toList();
            int all = 0;
            for (Future<Integer> one : threads.invokeAll(work)) {
                all += one.get();
            }
            return all / (TIME.toNanos() / 1e9);
        }
    }

    private Lent next() {
        int place = next.getAndIncrement();
        if (place >= loans.size()) {
            throw new IllegalStateException("more loans are needed: -Dloans=" + 2 * LOANS);
        }
        return loans.get(place);
    }

    private static String path(Lent it) {
        return "/organisations/" + it.house() + "/loans/" + it.id();
    }

    /** Somebody who works for the lender. */
    private Callable<Void> officer() throws IOException {
        var marta = new Client("http://localhost:" + node.port());
        marta.signInAs("Marta Kowalska");
        String token =
                marta.page(path(loans.getFirst())).select("input[name=_csrf]").val();
        var phone = new Phone(node.port(), marta.cookieHeader());
        return () -> {
            Lent it = next();
            Phone.Answer answer = phone.post(
                    path(it) + "/repayments",
                    "_csrf=" + token + "&_form=" + UUID.randomUUID() + "&on=" + LocalDate.now()
                            + "&amount=10&means=BANK&keep=NEXT&words=&version=" + it.version());
            if (answer.status() != 303) {
                throw new IOException("a repayment answered " + answer.status() + ": " + answer.body());
            }
            return null;
        };
    }

    private static final List<String> WRITES = List.of("""
        select version, booked from bare.loans_loan where lender_id = ? and id = ? for update
        """, """
        insert into bare.loans_event (lender_id, loan_id, seq, id, kind, day_on, cents, means, keep, payments, free, words, at)
        select lender_id, loan_id, max(seq) + 1, gen_random_uuid(), 'REPAID', current_date, 1000, 'BANK', 'NEXT', 0, false,
            '', now()
        from bare.loans_event
        where lender_id = ? and loan_id = ?
        group by lender_id, loan_id
        """, """
        with entry as (
            insert into bare.ledger_entry (house_id, id, booked_on, value_on, at, kind, subject, lines)
            values (?, gen_random_uuid(), current_date, current_date, now(), 'x', ?, 4)
            returning house_id, id, booked_on, lines)
        insert into bare.ledger_posting (house_id, entry_id, place, booked_on, lines, account, cents)
        select house_id, id, place, booked_on, lines, '5500', 1000
        from entry, generate_series(1, 4) place
        """, """
        update bare.loans_instalment set missing = greatest(missing - 1000, 0)
        where lender_id = ? and loan_id = ? and due_on between current_date - 20 and current_date + 20
        """, """
        update bare.loans_span set due = due - 1000, credit = credit + 1000
        where lender_id = ? and loan_id = ? and until > current_date
        """, """
        update bare.loans_loan set version = version + 1, booked_interest = booked_interest + 1
        where lender_id = ? and id = ?
        """, """
        with key as (
            insert into bare.audit_key (file, key) values (?, '0123456789') on conflict do nothing)
        insert into bare.audit_entry (file, at, background, act, what) values (?, now(), 'x', 'CHANGED', 'x')
        """);

    private Callable<Void> writer() throws SQLException {
        Connection connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
        connection.setAutoCommit(false);
        List<PreparedStatement> writes = new ArrayList<>();
        for (String sql : WRITES) {
            writes.add(connection.prepareStatement(sql));
        }
        return () -> {
            Lent it = next();
            for (PreparedStatement write : writes) {
                write.setObject(1, it.lender());
                write.setObject(2, it.id());
                write.execute();
            }
            connection.commit();
            return null;
        };
    }
}
