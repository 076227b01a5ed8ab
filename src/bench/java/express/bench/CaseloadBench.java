package express.bench;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/**
 * The list that an adviser opens in the morning, among 10,000 cases and among {@code -Dmany=1000000} in 400 networks: what
 * row-level security costs beside the same statement without it (pairs in turn, their median), how it grows, and how long
 * the slowest twentieth of 16 waits. Each adviser has sixty cases that go on; what is more is closed.
 */
final class CaseloadBench {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("many", 1_000_000);
    private static final int NETWORKS = 400;
    private static final int ADVISERS = NETWORKS * 20;
    private static final int OWN = 60;
    private static final int PAIRS = Integer.getInteger("pairs", 7);
    private static final int RUNS = 400;
    private static final int USERS = 16;

    private static final String LIST = """
        select journey_id as journey, leads, state, chain, opened_at, touched_at,
               nullif(due, 'infinity') as due, turn, appointment_at, cast(day as text) as key
        from (
            select *, least(due, coalesce(cast(appointment_at as date), 'infinity'),
                case when state = 'OPEN' then cast(touched_at as date) + 30 else cast('infinity' as date) end) as day
            from accompaniment.load
            where person_id = ?
              and holder_id = ?
              and state <> 'CLOSED') mine
        order by day, journey_id
        limit 51
        """;

    private CaseloadBench() {}

    public static void main(String[] arguments) throws Exception {
        double few = measure(FEW);
        double many = measure(MANY);
        System.out.printf(Locale.ROOT, "from %,d to %,d: %.2f times%n", FEW, MANY, many / few);
    }

    private static double measure(int count) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "caseload");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access);
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                write(owner, count);
                double cost = compare(access, owner, count);
                slowest(access, count);
                return cost;
            }
        }
    }

    /** Cases without files: only what the list reads, and what its keys refer to. */
    private static void write(Connection owner, int count) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : List.of(
                    "people.person",
                    "directory.network",
                    "directory.organisation",
                    "journeys.journey",
                    "accompaniment.load")) {
                statement.execute("alter table " + table + " no force row level security");
            }
            statement.execute("alter table journeys.journey disable trigger user");
            statement.execute("""
                insert into directory.network (id, slug, name, territory, created_at)
                select md5('n' || i)::uuid, 'net-' || i, 'Network ' || i, 'Somewhere', now()
                from generate_series(0, %d) i
                """.formatted(NETWORKS - 1));
            statement.execute("""
                insert into directory.organisation (id, slug, name, family, place, created_at)
                select md5('o' || i)::uuid, 'org-' || i, 'Organisation ' || i, 'CIVIL_SOCIETY', 'Somewhere', now()
                from generate_series(0, %d) i
                """.formatted(NETWORKS * 4 - 1));
            statement.execute("""
                insert into people.person (id, name, email, language, operator, created_at)
                select md5('p' || i)::uuid, 'Adviser ' || i, 'p' || i || '@bench.example', 'en', false, now()
                from generate_series(0, %d) i
                """.formatted(ADVISERS - 1));
            int advisers = Math.min(ADVISERS, Math.max(1, count / OWN));
            statement.execute("""
                insert into journeys.journey (
                    network_id, id, holder_id, state, state_since, outcome, opened_at, touched_at)
                select md5('n' || i %% %1$d / 20)::uuid, md5('j' || i)::uuid, md5('o' || i %% %1$d / 5)::uuid,
                       case when i < %1$d * %3$d then 'OPEN' else 'CLOSED' end, now(),
                       case when i < %1$d * %3$d then null else 'JOB' end, now() - i * interval '1 minute',
                       now() - i %% 90 * interval '1 day'
                from generate_series(0, %2$d) i
                """.formatted(advisers, count - 1, OWN));
            statement.execute("""
                insert into accompaniment.load (
                    network_id, journey_id, person_id, holder_id, leads, state, opened_at, touched_at, due, turn)
                select network_id, id, md5('p' || i %% %1$d)::uuid, holder_id, true, state, opened_at, touched_at,
                       case when i %% 3 = 0 then 'infinity' else current_date + (i %% 60)::int - 20 end,
                       case when i %% 3 = 0 then null else 'PERSON' end
                from generate_series(0, %2$d) i
                join journeys.journey on journey.id = md5('j' || i)::uuid
                """.formatted(advisers, count - 1));
            statement.execute("alter table accompaniment.load force row level security");
            statement.execute("vacuum analyze accompaniment.load");
        }
    }

    private static double compare(DatabaseAccess access, Connection owner, int count) throws SQLException {
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Connection application = connect(access)) {
            explain(application);
            for (int pair = 0; pair <= PAIRS; pair++) {
                double guarded = run(application, count);
                guard(owner, "disable");
                double bare = run(application, count);
                guard(owner, "enable");
                if (pair > 0) {
                    with.add(guarded);
                    ratios.add(guarded / bare);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d cases: %.0f microseconds with row-level security, %.3f times without (median of %d pairs)%n",
                count,
                PagesBench.median(with),
                PagesBench.median(ratios),
                PAIRS);
        return PagesBench.median(with);
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void guard(Connection owner, String able) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter table accompaniment.load " + able + " row level security");
        }
    }

    private static void explain(Connection application) throws SQLException {
        tell(application, 0);
        String sql = "explain (analyze, buffers) "
                + LIST.replaceFirst("\\?", "md5('p0')::uuid").replace("?", "md5('o0')::uuid");
        try (Statement statement = application.createStatement();
                ResultSet plan = statement.executeQuery(sql)) {
            while (plan.next()) {
                System.out.println("  " + plan.getString(1));
            }
        }
        application.commit();
    }

    private static void tell(Connection application, int adviser) throws SQLException {
        try (PreparedStatement tell = application.prepareStatement("""
            select set_config('express.person', md5('p' || ?)::uuid::text, true),
                   set_config('express.seats', '{' || md5('o' || ?)::uuid || ':ADVISER}', true)
            """)) {
            tell.setInt(1, adviser);
            tell.setInt(2, adviser / 5);
            tell.execute();
        }
    }

    private static double run(Connection application, int count) throws SQLException {
        var random = RandomGenerator.of("L64X128MixRandom");
        int advisers = Math.min(ADVISERS, Math.max(1, count / OWN));
        long spent = 0;
        for (int i = 0; i < RUNS; i++) {
            spent += once(application, random.nextInt(advisers));
        }
        return spent / 1e3 / RUNS;
    }

    private static long once(Connection application, int adviser) throws SQLException {
        tell(application, adviser);
        try (PreparedStatement list = application.prepareStatement(LIST.replaceFirst("\\?", "md5('p' || ?)::uuid")
                .replaceFirst("holder_id = \\?", "holder_id = md5('o' || ?)::uuid"))) {
            list.setInt(1, adviser);
            list.setInt(2, adviser / 5);
            long begin = System.nanoTime();
            int rows = 0;
            try (ResultSet answer = list.executeQuery()) {
                while (answer.next()) {
                    rows++;
                }
            }
            long spent = System.nanoTime() - begin;
            if (rows == 0) {
                throw new IllegalStateException("nothing seen by adviser " + adviser);
            }
            application.commit();
            return spent;
        }
    }

    private static void slowest(DatabaseAccess access, int count) throws Exception {
        List<Callable<List<Long>>> users = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            users.add(() -> {
                List<Long> own = new ArrayList<>();
                var random = RandomGenerator.of("L64X128MixRandom");
                int advisers = Math.min(ADVISERS, Math.max(1, count / OWN));
                try (Connection application = connect(access)) {
                    for (int i = 0; i < RUNS; i++) {
                        own.add(once(application, random.nextInt(advisers)));
                    }
                }
                return own.subList(RUNS / 4, RUNS);
            });
        }
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(USERS)) {
            for (Future<List<Long>> user : threads.invokeAll(users)) {
                all.addAll(user.get());
            }
        }
        List<Long> sorted = all.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%,d cases, %d at once: half within %.1f ms, 95 of 100 within %.1f ms%n",
                count,
                USERS,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6);
    }
}
