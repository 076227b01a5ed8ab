package express.bench;

import express.joining.KeptPeople;
import express.joining.MadePeople;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How long it takes to find somebody again in the database, among {@code PEOPLE=100000} of one organisation (from the
 * environment), with row-level security and all: those who have a file, and strangers.
 */
final class FindingBench {

    private static final int PEOPLE = Integer.parseInt(System.getenv().getOrDefault("PEOPLE", "100000"));
    private static final int ASKED = 1_000;

    private FindingBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "finding");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAccess access = postgres.access();
            try (Node node = Node.on(access);
                    Connection owner =
                            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                    Connection application =
                            DriverManager.getConnection(access.url(), access.user(), access.password())) {
                measure(owner, application);
            }
        }
    }

    private static void measure(Connection owner, Connection application) throws SQLException {
        UUID network = UUID.randomUUID();
        UUID house = UUID.randomUUID();
        begin(owner, network, house);
        var made = new MadePeople(new SplittableRandom(11).nextLong());
        var population = made.make(PEOPLE, PEOPLE / 10);
        var kept = new KeptPeople(network, house);
        kept.write(owner, population.files());
        UUID adviser = UUID.randomUUID();
        var again = population.again().stream().limit(ASKED).toList();
        var strangers = made.strangers(ASKED, PEOPLE);
        kept.times(application, adviser, again);
        tell("who have a file", kept.times(application, adviser, again));
        tell("strangers", kept.times(application, adviser, strangers));
    }

    private static void begin(Connection owner, UUID network, UUID house) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : List.of("directory.network", "directory.organisation")) {
                statement.execute("alter table " + table + " no force row level security");
            }
            statement.execute("""
                insert into directory.network (id, slug, name, territory, created_at)
                values ('%s', 'made', 'Made', 'Somewhere', now())
                """.formatted(network));
            statement.execute("""
                insert into directory.organisation (id, slug, name, family, place, created_at)
                values ('%s', 'made', 'Made', 'CIVIL_SOCIETY', 'Somewhere', now())
                """.formatted(house));
            for (String table : List.of("directory.network", "directory.organisation")) {
                statement.execute("alter table " + table + " force row level security");
            }
        }
    }

    private static void tell(String whom, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%,d files, %s: half within %.1f ms, 95 of 100 within %.1f ms, all within %.1f ms%n",
                PEOPLE,
                whom,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }
}
