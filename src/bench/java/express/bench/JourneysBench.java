package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/**
 * The caseload of an adviser and the timeline of a person, among 10,000 files and among {@code -Dmany=1000000} in 400
 * networks: what row-level security costs beside the same statements without it (pairs in turn, their median), how they
 * grow, and how long the slowest twentieth of 16 users waits for the pages.
 */
final class JourneysBench {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("many", 1_000_000);
    private static final int PAIRS = Integer.getInteger("pairs", 7);
    private static final int RUNS = 400;

    /** Until then each plan is made anew; connections of an application live for half an hour. */
    private static final int PLANNED = 20;

    private static final int USERS = 16;
    private static final int WARM = Integer.getInteger("warm", 150);
    private static final int LOOKS = Integer.getInteger("looks", 100);

    private static final List<String> MOVED =
            List.of("journeys.journey", "journeys.case_worker", "journeys.sight", "people.seat");

    private static final String CASELOAD = """
        with file as (
            select journey.network_id, journey.id, journey.state, journey.step, journey.opened_at, journey.touched_at
            from journeys.journey
            where journey.holder_id = ?
              and journey.state <> 'CLOSED'
              and journey.id in (
                select journey_id
                from journeys.case_worker
                where person_id = ?
                  and until is null)
              and (journey.touched_at, journey.id) > (
                coalesce(cast(null as timestamptz), '-infinity'),
                coalesce(cast(null as uuid), '00000000-0000-0000-0000-000000000000'))
            order by journey.touched_at, journey.id
            limit 51)
        select file.id, file.state, file.step, file.opened_at, file.touched_at, name.name as called, name.language,
               lead.person_id as lead
        from file
        left join journeys.name on name.network_id = file.network_id
            and name.journey_id = file.id
            and name.place = 0
        left join journeys.case_worker lead on lead.network_id = file.network_id
            and lead.journey_id = file.id
            and lead.leads
            and lead.until is null
        order by file.touched_at, file.id
        """;

    private static final String TIMELINE = """
        select moment.id, happening.at, happening.kind, happening.category, happening.organisation_id,
               happening.actor_id, happening.reference
        from journeys.moment
        left join journeys.happening on happening.network_id = moment.network_id
            and happening.journey_id = moment.journey_id
            and happening.id = moment.id
        where moment.network_id = ?
          and moment.journey_id = any (cast((select journeys.together(?)) as uuid[]))
        order by moment.id desc
        limit 30
        """;

    private JourneysBench() {}

    public static void main(String[] arguments) throws Exception {
        double[] few = measure(FEW);
        double[] many = measure(MANY);
        System.out.printf(
                Locale.ROOT,
                "from %,d to %,d: caseload %.2f times, timeline %.2f times%n",
                FEW,
                MANY,
                many[0] / few[0],
                many[1] / few[1]);
    }

    private static double[] measure(int count) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "journeys");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access, "--express.demo=true");
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                Plenum.awaitDemo(owner);
                ManyJourneys.write(owner, count);
                System.out.printf(Locale.ROOT, "%,d files are written%n", count);
                double[] cost = {compare(access, owner, CASELOAD, count), compare(access, owner, TIMELINE, count)};
                pages(node, owner, count);
                return cost;
            }
        }
    }

    /** Microseconds of one statement with row-level security. */
    private static double compare(DatabaseAccess access, Connection owner, String sql, int count) throws SQLException {
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Connection application = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            for (int pair = 0; pair <= PAIRS; pair++) {
                double guarded = run(application, sql, count);
                guard(owner, "disable");
                double bare = run(application, sql, count);
                guard(owner, "enable");
                if (pair > 0) {
                    with.add(guarded);
                    ratios.add(guarded / bare);
                }
            }
        }
        String name = sql.equals(CASELOAD) ? "caseload" : "timeline";
        System.out.printf(
                Locale.ROOT,
                "%,d files, %s: %.0f microseconds with row-level security, %.3f times without (median of %d pairs)%n",
                count,
                name,
                PagesBench.median(with),
                PagesBench.median(ratios),
                PAIRS);
        return PagesBench.median(with);
    }

    private static void guard(Connection owner, String able) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : List.of("journey", "case_worker", "name", "moment", "happening", "sight", "joint")) {
                statement.execute("alter table journeys." + table + " " + able + " row level security");
            }
        }
    }

    private static double run(Connection application, String sql, int count) throws SQLException {
        var random = RandomGenerator.of("L64X128MixRandom");
        application.setAutoCommit(false);
        long spent = 0;
        try (PreparedStatement asked = application.prepareStatement(sql);
                PreparedStatement tell = application.prepareStatement("""
                    select set_config('express.person', ?, true),
                           set_config('express.organisations', ?, true),
                           set_config('express.seats', ?, true),
                           set_config('express.advises', ?, true)
                    """)) {
            for (int i = -PLANNED; i < RUNS; i++) {
                int file = random.nextInt(count);
                int adviser = file % ManyJourneys.advisers(count);
                String house = uuid("o" + adviser / 5);
                tell.setString(1, uuid("p" + adviser));
                tell.setString(2, "{" + house + "}");
                tell.setString(3, "{" + house + ":ADVISER," + house + ":LENDER}");
                tell.setString(4, "{" + house + "}");
                tell.execute();
                boolean caseload = sql.equals(CASELOAD);
                asked.setObject(1, UUID.fromString(caseload ? house : uuid("n" + adviser / 20)));
                asked.setObject(2, UUID.fromString(uuid(caseload ? "p" + adviser : "j" + file)));
                long begin = System.nanoTime();
                int rows = 0;
                try (ResultSet answer = asked.executeQuery()) {
                    while (answer.next()) {
                        rows++;
                    }
                }
                if (i >= 0) {
                    spent += System.nanoTime() - begin;
                }
                if (rows == 0) {
                    throw new IllegalStateException("nothing seen by adviser " + adviser);
                }
                application.commit();
            }
        }
        return spent / 1e3 / RUNS;
    }

    private static String uuid(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(digest);
            return new UUID(bits.getLong(), bits.getLong()).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The pages of an invented adviser who takes over the files of one that was made. */
    private static void pages(Node node, Connection owner, int count) throws Exception {
        String slug = "tremplin-outremeuse";
        try (Statement statement = owner.createStatement()) {
            for (String table : MOVED) {
                statement.execute("alter table " + table + " no force row level security");
            }
            statement.execute("""
                update journeys.journey
                set holder_id = (select id from directory.organisation where slug = '%s')
                where opened_by = md5('p0')::uuid
                """.formatted(slug));
            statement.execute("""
                update journeys.case_worker
                set holder_id = (select id from directory.organisation where slug = '%s'),
                    person_id = (select person_id from people.seat where role = 'ADVISER' and organisation_id =
                        (select id from directory.organisation where slug = '%s') limit 1)
                where person_id = md5('p0')::uuid
                """.formatted(slug, slug));
            for (String table : MOVED) {
                statement.execute("alter table " + table + " force row level security");
            }
        }
        var jonas = new Client("http://localhost:" + node.port());
        jonas.signInAs("Jonas Peeters");
        String list = "/organisations/" + slug + "/journeys?lang=en";
        String file =
                jonas.page(list).select("th[scope=row] a[href*=/journeys/]").attr("href");
        slowest(node, jonas, list, "caseload", count);
        slowest(node, jonas, file, "file with its timeline", count);
    }

    private static void slowest(Node node, Client client, String path, String name, int count) throws Exception {
        try (var threads = Executors.newFixedThreadPool(USERS)) {
            List<Callable<long[]>> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                users.add(() -> {
                    var own = new Client("http://localhost:" + node.port());
                    own.signInAs("Jonas Peeters");
                    long[] spent = new long[WARM + LOOKS];
                    for (int i = 0; i < spent.length; i++) {
                        long begin = System.nanoTime();
                        if (own.get(path).statusCode() != 200) {
                            throw new IllegalStateException(path);
                        }
                        spent[i] = System.nanoTime() - begin;
                    }
                    return Arrays.copyOfRange(spent, WARM, spent.length);
                });
            }
            List<Long> all = new ArrayList<>();
            for (Future<long[]> user : threads.invokeAll(users)) {
                for (long nanos : user.get()) {
                    all.add(nanos);
                }
            }
            List<Long> sorted = all.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%,d files, page %s, %d users: half within %.0f ms, 95 of 100 within %.0f ms%n",
                    count,
                    name,
                    USERS,
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() * 95 / 100) / 1e6);
        }
    }
}
