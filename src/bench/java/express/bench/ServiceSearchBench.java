package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Services found among a hundred thousand, over HTTP with the page or the data and everything that stands in them: by
 * place and situation, with words, and where nothing fits; one at a time and four at once. With {@code SERVICES=10000}
 * in the environment there are fewer.
 */
final class ServiceSearchBench {

    private static final int SERVICES = Integer.parseInt(System.getenv().getOrDefault("SERVICES", "100000"));
    private static final int SAMPLES = 1_000;
    private static final int WARMTH = 1_500;
    private static final List<String> LANGUAGES = List.of("fr", "en", "ar", "ti", "uk", "de", "it", "es", "so", "tr");
    private static final List<String> STATUSES =
            List.of("RECOGNISED_REFUGEE", "SUBSIDIARY_PROTECTION", "TEMPORARY_PROTECTION", "STUDENT", "FAMILY");
    private static final List<String> STEPS = List.of(
            "COMPETENCE_ASSESSMENT", "SELF_ENTREPRENEURSHIP", "MENTORING", "INFORMATION", "NETWORKING", "FINANCE");
    private static final List<String> WORDS = List.of(
            "loan",
            "business",
            "advice",
            "letters",
            "kitchen",
            "women",
            "mentor",
            "language",
            "course",
            "diploma",
            "tax",
            "market",
            "sewing",
            "evening",
            "children",
            "insurance",
            "bank",
            "plan",
            "shop",
            "interpreter");

    private static List<String[]> towns = List.of();

    private ServiceSearchBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/places/towns.tsv"))) {
            towns = lines.filter(it -> !it.startsWith("#"))
                    .map(it -> it.split("\t"))
                    .toList();
        }
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "seeking");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
            start(database.access()).close();
            long begun = System.nanoTime();
            fill(database.access());
            System.out.printf(Locale.ROOT, "%,d services written in %.1f s%n", SERVICES, seconds(begun));
            begun = System.nanoTime();
            try (Node node = start(database.access())) {
                var reader = new Client("http://localhost:" + node.port());
                while (found(reader) < SERVICES) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                }
                System.out.printf(Locale.ROOT, "index built %.1f s after the start%n", seconds(begun));
                measure(node);
            }
        }
    }

    private static int found(Client reader) throws IOException {
        return JsonMapper.shared()
                .readTree(reader.get("/api/services/search?limit=1").body())
                .path("total")
                .asInt(0);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Node start(DatabaseAccess access) throws IOException {
        return Node.on(access, "--express.demo=true");
    }

    private static void measure(Node node) throws Exception {
        String data = "/api/services/search?limit=20";
        compare(node, "place and situation, data", i -> data + place(i) + situation(i));
        compare(node, "place and situation, page", i -> "/services?" + (place(i) + situation(i)).substring(1));
        compare(node, "the same within 250 km, data", i -> data + place(i).replace("25", "250") + situation(i));
        compare(node, "with words, data", i -> data + words(i) + place(i) + situation(i));
        compare(node, "with words, page", i -> "/services?" + (words(i) + place(i) + situation(i)).substring(1));
        compare(node, "words only, data", i -> data + words(i));
        compare(node, "situation only, data", i -> data + situation(i));
        compare(node, "nothing fits, data", i -> data + place(i) + situation(i) + "&speaking=zh&open=true");
        compare(node, "nothing fits, page", i -> "/services?within=5" + words(i) + place(i) + "&speaking=zh");
    }

    private static String place(int number) {
        String[] town = towns.get(new SplittableRandom(number).nextInt(towns.size()));
        return "&town=" + URLEncoder.encode(town[0], StandardCharsets.UTF_8) + "&country=" + town[1] + "&within=25";
    }

    private static String situation(int number) {
        var random = new SplittableRandom(number + 1_000_000);
        return "&status=" + of(STATUSES, random) + "&age=" + random.nextInt(16, 60) + "&speaking="
                + of(LANGUAGES, random);
    }

    private static String words(int number) {
        var random = new SplittableRandom(number + 2_000_000);
        return "&q=" + of(WORDS, random) + "+" + of(WORDS, random) + "+" + of(WORDS, random);
    }

    private static String of(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static void compare(Node node, String what, IntFunction<String> address) throws Exception {
        ask(node, address, 1, WARMTH);
        List<Double> alone = ask(node, address, 1, SAMPLES);
        List<Double> four = ask(node, address, 4, SAMPLES);
        System.out.printf(
                Locale.ROOT,
                "%-30s one: median %5.1f p95 %5.1f ms   four at once: median %5.1f p95 %5.1f ms%n",
                what,
                part(alone, 0.5),
                part(alone, 0.95),
                part(four, 0.5),
                part(four, 0.95));
    }

    private static double part(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (times.size() * share));
    }

    private static List<Double> ask(Node node, IntFunction<String> address, int clients, int each) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<List<Double>>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * each;
                all.add(() -> times(new Client("http://localhost:" + node.port()), address, first, each));
            }
            List<Double> times = new ArrayList<>();
            for (Future<List<Double>> done : threads.invokeAll(all)) {
                times.addAll(done.get());
            }
            return times;
        }
    }

    private static List<Double> times(Client reader, IntFunction<String> address, int first, int many)
            throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = first; i < first + many; i++) {
            long begin = System.nanoTime();
            var answer = reader.get(address.apply(i));
            times.add((System.nanoTime() - begin) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IOException(address.apply(i) + " answered " + answer.statusCode());
            }
        }
        return times;
    }

    /** A tenth as many organisations, a fifth as many sites, in towns as people live in them. */
    private static void fill(DatabaseAccess access) throws Exception {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            for (String table : List.of(
                    "services.service",
                    "services.site",
                    "services.offered_at",
                    "services.opening",
                    "services.intake",
                    "services.change",
                    "directory.organisation")) {
                execute(owner, "alter table " + table + " no force row level security");
            }
            int houses = SERVICES / 10;
            int sites = SERVICES / 5;
            copy(
                    owner,
                    "directory.organisation (id, slug, name, family, place, created_at)",
                    houses,
                    i -> id('0', i) + "\thouse-" + i + "\tHouse " + i + "\tCIVIL_SOCIETY\tTown\t2026-01-01");
            copy(owner, "services.site (id, organisation_id, name, town, country)", sites, i -> {
                String[] town = towns.get((int) (towns.size() * Math.pow(new SplittableRandom(i).nextDouble(), 2)));
                return id('1', i) + "\t" + id('0', i % houses) + "\tDoor " + i + "\t" + town[0] + "\t" + town[1];
            });
            copy(
                    owner,
                    "services.opening (site_id, number, weekday, opens, closes)",
                    sites * 5,
                    i -> id('1', i / 5) + "\t" + (i % 5 + 1) + "\t" + (i % 5 + 1) + "\t09:00\t17:00");
            copy(owner, SERVICE, SERVICES, ServiceSearchBench::service);
            copy(
                    owner,
                    "services.offered_at (service_id, site_id)",
                    SERVICES,
                    i -> id('2', i) + "\t" + id('1', i % sites));
            copy(
                    owner,
                    "services.intake (service_id, number, places, vacancies)",
                    SERVICES / 2,
                    i -> id('2', i * 2) + "\t1\t10\t" + i % 4);
            execute(owner, "analyze");
        }
    }

    private static final String SERVICE = "services.service (id, organisation_id, name, language, description, steps,"
            + " statuses, groups, minimum_age, maximum_age, languages, price, state, confirmed_at, created_at)";

    private static String service(int number) {
        var random = new SplittableRandom(number);
        var said = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            said.append(
                            random.nextInt(6) == 0
                                    ? of(WORDS, random)
                                    : "word" + (int) (5_000 * Math.pow(random.nextDouble(), 3)))
                    .append(' ');
        }
        return id('2', number) + "\t" + id('0', number % (SERVICES / 10)) + "\tService " + of(WORDS, random) + " "
                + number
                + "\ten\t" + said + "\t{" + of(STEPS, random) + "}\t"
                + (random.nextInt(3) == 0 ? "{}" : "{" + of(STATUSES, random) + "," + of(STATUSES, random) + "}")
                + "\t{}\t"
                + (random.nextBoolean() ? "18\t35" : "\\N\t\\N") + "\t{" + of(LANGUAGES, random) + ","
                + of(LANGUAGES, random) + "}\tFREE\tACTIVE\t2026-0" + (1 + random.nextInt(9)) + "-01\t2026-01-01";
    }

    private static String id(char kind, int number) {
        return "%c0000000-0000-7000-8000-%012d".formatted(kind, number);
    }

    private static void execute(Connection owner, String statement) throws SQLException {
        try (var run = owner.createStatement()) {
            run.execute(statement);
        }
    }

    private static void copy(Connection owner, String table, int rows, IntFunction<String> row) throws Exception {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        for (int i = 0; i < rows; i++) {
            byte[] line = (row.apply(i) + "\n").getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }
}
