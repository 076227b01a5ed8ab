package express.bench;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * The nightly close of {@code -Dloans=1000000} of 36 months, a tenth of them late, beside one transaction of SQL that accrues
 * and ages as many bare rows, and beside one that does so to the same rows; {@code -Drounds=3}, their median. The first
 * round finds no pace kept of any loan, the others of all but a thirtieth, as in a house where every night is closed.
 * The aim is a fifth of that, and 1 GB of heap: the node gets no more.
 */
final class CloseBench {

    private static final int LOANS = Integer.getInteger("loans", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** In megabytes: what is aimed at, so a close that comes to its end has kept to it. */
    private static final int HEAP = Integer.getInteger("heap", 1_024);

    private CloseBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = ManyLoans.folder("close");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access, "--express.demo=true", "-Xmx" + HEAP + "m");
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                ManyLoans.open(owner);
                ManyLoans.write(owner, LOANS);
                bare(owner);
                try (Watched watched = Watched.of(node.pid())) {
                    measure(node, owner);
                    System.out.printf(Locale.ROOT, "%s, and no more than %,d MB could be%n", watched, HEAP);
                }
            }
        }
    }

    private static void measure(Node node, Connection owner) throws Exception {
        List<Double> limits = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        long megabytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double limit = LOANS / limit(owner);
            double same = LOANS / same(owner);
            before(owner);
            try (Statement statement = owner.createStatement()) {
                statement.execute(
                        "update jobs.scheduled_tasks set execution_time = now() where task_name like 'loans-close%'");
            }
            megabytes = Math.max(megabytes, await(node, owner));
            double rate = LOANS / seconds(owner);
            limits.add(limit);
            rates.add(rate);
            ratios.add(rate / limit);
            beside.add(rate / same);
        }
        System.out.printf(
                Locale.ROOT,
                "close of %,d loans: %,.0f a second, bare rows %,.0f a second, ratio %.2f; beside one"
                        + " statement on the same rows %.2f (aim 0.20); node within %d MB in all, median of %d%n",
                LOANS,
                PagesBench.median(rates),
                PagesBench.median(limits),
                PagesBench.median(ratios),
                PagesBench.median(beside),
                megabytes,
                ROUNDS);
    }

    /** As it was on the evening before, except that books and tallies keep what was written. */
    private static void before(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("delete from loans.night");
            statement.execute("delete from loans.counted");
            statement.execute("delete from loans.tally");
            statement.execute("update loans.loan set booked_interest = 0, booked_on = current_date - 2,"
                    + " counted_on = current_date - 1 where number >= " + ManyLoans.FIRST);
            statement.execute("vacuum analyze loans.loan");
            // what ended the evening before is looked up and kept anew, for a thirtieth of all each night
            statement.execute("update loans.pace set version = 0 where number % 30 = 0");
            statement.execute("vacuum analyze loans.pace");
        }
    }

    private static long await(Node node, Connection owner) throws Exception {
        String whole = "select count(*) from loans.counted where day_on = current_date and lender_id = '"
                + ManyLoans.lender(owner) + "'";
        long megabytes = 0;
        while (ManyLoans.number(owner, whole) == 0) {
            megabytes = Math.max(megabytes, node.megabytes());
            LockSupport.parkNanos(20_000_000);
        }
        long closed = ManyLoans.number(
                owner,
                "select count(*) from loans.loan where booked_on = current_date - 1 and number >= " + ManyLoans.FIRST);
        if (closed != LOANS) {
            throw new IllegalStateException(closed + " loans were closed of " + LOANS);
        }
        return megabytes;
    }

    /** From the beginning of the first part until now. */
    private static double seconds(Connection owner) throws SQLException {
        return Double.parseDouble(ManyLoans.text(
                owner,
                "select extract(epoch from clock_timestamp() - min(at)) from loans.night where day_on ="
                        + " current_date - 1"));
    }

    private static void bare(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                create table if not exists public.bare (
                    id bigint primary key, principal bigint, rate numeric, accrued bigint, oldest date, days_late int)
                    with (fillfactor = 70)
                """);
            statement.execute("truncate public.bare");
            statement.execute("""
                insert into public.bare
                select i, (1 + i %% 14) * 100000, 8.95, 0, case when i %% 10 = 0 then current_date - i %% 200 end, 0
                from generate_series(1, %d) i
                """.formatted(LOANS));
        }
    }

    /** The least that can be done to the same rows: one statement, without books, tallies and who may see what; taken back. */
    private static double same(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            long begin = System.nanoTime();
            statement.execute("""
                update loans.loan
                set booked_interest = held.earned - held.moved
                        + case when held.period_to > held.period_from
                            then round(cast(held.interest as numeric)
                                * least(greatest(current_date - 1 - held.period_from, 0), held.period_to - held.period_from)
                                / (held.period_to - held.period_from))
                            else 0 end
                        + round((held.cent_days + held.overdue * (current_date - 1 - held.since))
                            * coalesce(held.rate, loan.rate) / 36500),
                    booked_on = current_date - 1,
                    counted_on = case when held.oldest is null then current_date else held.oldest end
                from loans.loan own
                cross join lateral (
                    select since, overdue, oldest, earned, interest, period_from, period_to, cent_days, moved, rate
                    from loans.span
                    where span.lender_id = own.lender_id and span.loan_id = own.id and span.since < current_date
                    order by span.since desc
                    limit 1) held
                where own.lender_id = loan.lender_id and own.id = loan.id and loan.number >= %d
                """.formatted(ManyLoans.FIRST));
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static double limit(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze public.bare");
            long begin = System.nanoTime();
            statement.execute("""
                update public.bare
                set accrued = accrued + round(principal * rate / 36500),
                    days_late = coalesce(current_date - oldest, 0)
                """);
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
