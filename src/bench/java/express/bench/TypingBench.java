package express.bench;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The page of the search as sixteen people type at once: whoever types is asked for each word when it is half typed and
 * when it is whole, and rests a quarter of a second between, as the page does. What somebody else typed before is not
 * asked again. Before it is measured they type as fast as they are answered, until the node is warm. What was filled and indexed once is used
 * again where it lies. {@code -Dpractices=100000 -Dseconds=60 -Dfolder=}
 */
final class TypingBench {

    private static final int PRACTICES = Integer.getInteger("practices", 100_000);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 60));
    private static final Duration REST = Duration.ofMillis(250);
    private static final int PEOPLE = 16;
    private static final String FOLDER = System.getProperty("folder", "");

    private TypingBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = FOLDER.isEmpty()
                ? Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "typing")
                : Path.of(FOLDER);
        boolean filled = Files.exists(folder.resolve("node"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            Path data = Files.createDirectories(folder.resolve("node"));
            if (!filled) {
                start(data, postgres).close();
                fill(postgres.access());
            }
            long begun = System.nanoTime();
            try (Node node = start(data, postgres);
                    HttpClient client = HttpClient.newHttpClient()) {
                awaitIndex(node, client);
                System.out.printf(
                        Locale.ROOT,
                        "%,d practices found %.0f s after the start%n",
                        PRACTICES,
                        (System.nanoTime() - begun) / 1e9);
                var practices = new ManyPractices(PRACTICES);
                type(node, client, practices, 0, Duration.ZERO);
                report(type(node, client, practices, 1, REST));
            }
        }
    }

    private static Node start(Path data, EmbeddedPostgres postgres) throws IOException {
        DatabaseAccess access = postgres.access();
        return Node.start(
                data,
                "--express.demo=true",
                "--express.database.url=" + access.url(),
                "--express.database.user=" + access.user(),
                "--express.database.password=" + access.password(),
                "--express.database.owner-user=" + access.ownerUser(),
                "--express.database.owner-password=" + access.ownerPassword());
    }

    /** Copies of the practices of the house under other titles, in one to three of their languages. */
    private static void fill(DatabaseAccess access) throws SQLException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("""
                create temporary table model as
                select row_number() over (order by slug) - 1 as number, count(*) over () as many, sheet
                from practices.publication
                join practices.practice on practice.id = practice_id
                where version = 1
                """);
            statement.execute("""
                insert into practices.practice (id, slug)
                select md5('practice' || i)::uuid, 'p-' || i
                from generate_series(1, %d) i
                """.formatted(PRACTICES));
            statement.execute("""
                insert into practices.publication (practice_id, version, published_at, status, sheet)
                select md5('practice' || i)::uuid, 1, now() - interval '1 day' * (i %% 700), 'REVIEWED',
                       sheet || jsonb_build_object('slug', 'p-' || i, 'texts', (
                           select jsonb_object_agg(
                               language, words || jsonb_build_object('title', (words ->> 'title') || ' ' || substr(md5(i::text), 1, 5)))
                           from jsonb_each(sheet -> 'texts') as t (language, words)
                           where language = sheet ->> 'language' or abs(hashtext(language || i)) %% 3 = 0))
                from generate_series(1, %d) i
                join model on number = i %% many
                """.formatted(PRACTICES));
            statement.execute("""
                update practices.practice
                set change = nextval('practices.change')
                where slug like 'p-%'
                """);
            statement.execute("vacuum analyze practices.publication");
        }
    }

    private static void awaitIndex(Node node, HttpClient client) throws Exception {
        while (total(get(node, client, "/api/practices?limit=1")) < PRACTICES) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static int total(String json) {
        return Integer.parseInt(json.replaceAll("(?s).*\"total\":\\s*(\\d+).*", "$1"));
    }

    private static List<Double> type(Node node, HttpClient client, ManyPractices practices, int round, Duration rest)
            throws Exception {
        long end = System.nanoTime() + TIME.toNanos();
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<List<Double>>> typing = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int first = (round * PEOPLE + i) * 100_000;
                typing.add(() -> type(node, client, practices, first, rest, end));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : people.invokeAll(typing)) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static List<Double> type(
            Node node, HttpClient client, ManyPractices practices, int first, Duration rest, long end)
            throws Exception {
        List<Double> took = new ArrayList<>();
        for (int number = first; System.nanoTime() < end; number++) {
            Map.Entry<String, String> query = practices.query(number);
            for (String typed : halves(query.getValue())) {
                String address =
                        "/search?lang=" + query.getKey() + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
                long begun = System.nanoTime();
                get(node, client, address);
                took.add((System.nanoTime() - begun) / 1e6);
                LockSupport.parkNanos(rest.toNanos());
            }
        }
        return took;
    }

    /** What stands in the field after half of each word, and after the whole. */
    private static List<String> halves(String query) {
        List<String> typed = new ArrayList<>();
        int begin = 0;
        for (String word : query.split(" ")) {
            typed.add(query.substring(0, begin + (word.length() + 1) / 2));
            typed.add(query.substring(0, begin + word.length()));
            begin += word.length() + 1;
        }
        return typed;
    }

    private static String get(Node node, HttpClient client, String address) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static void report(List<Double> took) {
        List<Double> sorted = took.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%d people typing: %d answers, median %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.0f ms%n",
                PEOPLE,
                sorted.size(),
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                sorted.getLast());
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
