package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A house of {@code -Dinterpreters=10000} with {@code -Dmissions=1000000} a year, and a tenth of both before it: how long
 * the board of a day takes, as page and as statement, and the run of a month.
 */
final class CollectiveBench {

    private static final int INTERPRETERS = Integer.getInteger("interpreters", 10_000);
    private static final int MISSIONS = Integer.getInteger("missions", 1_000_000);
    private static final int LOOKS = Integer.getInteger("looks", 40);
    private static final String DISPATCHER = "Dawit";
    private static final String HOUSE = "/organisations/" + ManyMissions.HOUSE;

    private static final String BOARD = """
        explain (analyze, buffers)
        select id, begins_at, state
        from interpreting.request
        where house_id = (select id from directory.organisation where slug = '%s')
          and day = current_date - 40
        order by begins_at, id
        limit 51
        """;

    private CollectiveBench() {}

    /** What one size came to. */
    private record Figures(double page, double later, double month, long lines) {}

    public static void main(String[] arguments) throws Exception {
        Figures few = measure(INTERPRETERS / 10, MISSIONS / 10);
        Figures many = measure(INTERPRETERS, MISSIONS);
        System.out.printf(
                Locale.ROOT,
                "growth from a tenth: day board %.2f times, run of a month %.2f times%n",
                many.page() / few.page(),
                many.month() / few.month());
    }

    private static Figures measure(int interpreters, int missions) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "collective");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access, "--express.demo=true");
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                Client dispatcher = signedIn(node);
                ManyMissions.write(owner, interpreters, missions);
                Figures figures = figures(dispatcher, owner);
                System.out.printf(
                        Locale.ROOT,
                        "%,9d missions of %,6d interpreters: day board %.0f ms, its next page %.0f ms (limit 100);"
                                + " run of a month %.1f s for %,d lines (limit 60)%n",
                        missions,
                        interpreters,
                        figures.page(),
                        figures.later(),
                        figures.month(),
                        figures.lines());
                return figures;
            }
        }
    }

    /** The demonstration loads after the start, its interpreters as well. */
    private static Client signedIn(Node node) throws Exception {
        var client = new Client("http://localhost:" + node.port());
        for (int tries = 0; tries < 600; tries++) {
            try {
                client.signInAs(DISPATCHER);
                if (client.get(HOUSE + "/invoicing").statusCode() == 200) {
                    return client;
                }
            } catch (IllegalStateException notYet) {
                // The people of the demonstration come one after the other.
            }
            LockSupport.parkNanos(500_000_000L);
        }
        throw new IllegalStateException("no " + DISPATCHER);
    }

    private static Figures figures(Client dispatcher, Connection owner) throws Exception {
        String day = HOUSE + "/missions?day=" + LocalDate.now().minusDays(40);
        String next = dispatcher.page(day).select("a[href*=after]").attr("href");
        double page = look(dispatcher, day);
        double later = next.isEmpty() ? 0 : look(dispatcher, next);
        if (Boolean.getBoolean("explain")) {
            explain(owner);
        }
        YearMonth month = YearMonth.now().minusMonths(2);
        String path = HOUSE + "/invoicing/" + month;
        dispatcher.post(path, path + "/runs", Map.of());
        double seconds = await(owner, month);
        return new Figures(page, later, seconds, number(owner, """
            select count(*)
            from invoicing.line
            join invoicing.document on document.house_id = line.house_id and document.id = line.document_id
            where document.month = '%s'
            """.formatted(month.atDay(1))));
    }

    private static double look(Client client, String path) throws Exception {
        List<Double> spent = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long begin = System.nanoTime();
            if (client.get(path).statusCode() != 200) {
                throw new IllegalStateException(path);
            }
            if (i >= LOOKS / 4) {
                spent.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return PagesBench.median(spent);
    }

    private static void explain(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet plan = statement.executeQuery(BOARD.formatted(ManyMissions.HOUSE))) {
            while (plan.next()) {
                System.out.println(plan.getString(1));
            }
        }
    }

    /** By the clock of the job itself. */
    private static double await(Connection owner, YearMonth month) throws SQLException {
        String which = " from jobs.job where kind = 'invoicing' and input like '% " + month + " %'";
        for (String table : List.of("jobs.job", "invoicing.document", "invoicing.line")) {
            owner.createStatement().execute("alter table " + table + " no force row level security");
        }
        for (int tries = 0; tries < 6_000; tries++) {
            if (number(owner, "select count(*)" + which + " and state = 'DONE'") > 0) {
                return number(
                                owner,
                                "select (extract(epoch from ended_at - started_at) * 1000)::bigint" + which
                                        + " and state = 'DONE' order by started_at desc limit 1")
                        / 1e3;
            }
            if (number(owner, "select count(*)" + which + " and state = 'FAILED'") > 0) {
                throw new IllegalStateException("the run of " + month + " failed");
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new IllegalStateException("the run of " + month + " did not end");
    }

    private static long number(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
