package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postgresql.PGConnection;

/**
 * A directory of a country comes in as tables: looked at, and taken. Beside it PostgreSQL copies the same rows. With
 * {@code SERVICES=10000} in the environment it is a smaller one.
 */
final class HsdsBench {

    private static final int SERVICES =
            Integer.parseInt(Optional.ofNullable(System.getenv("SERVICES")).orElse("100000"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private HsdsBench() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> tables = tables();
        long rows =
                tables.values().stream().mapToLong(it -> it.lines().count() - 1).sum();
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path zip = Files.createTempFile(folder, "directory", ".zip");
        write(zip, tables);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(Files.createTempDirectory(folder, "hsds"))) {
            DatabaseAccess access = database.access();
            try (Node node = start(access)) {
                double copied = copy(access, tables);
                System.out.printf(Locale.ROOT, "%,d rows: COPY %.1f s, %,.0f a second%n", rows, copied, rows / copied);
                tables.clear();
                take(node, zip, rows, copied);
            }
        }
    }

    private static Node start(DatabaseAccess access) throws IOException {
        return Node.start(
                "--express.demo=true",
                "--express.database.url=" + access.url(),
                "--express.database.user=" + access.user(),
                "--express.database.password=" + access.password(),
                "--express.database.owner-user=" + access.ownerUser(),
                "--express.database.owner-password=" + access.ownerPassword());
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        int houses = Math.max(1, SERVICES / 10);
        int places = Math.max(1, SERVICES / 5);
        tables.put(
                "organizations.csv",
                table(
                        "id,name,description,website",
                        houses,
                        i -> id("o", i) + "," + name(i) + ",Helps newcomers in many ways,https://o" + i + ".example"));
        tables.put(
                "locations.csv",
                table(
                        "id,location_type,organization_id,name,latitude,longitude",
                        places,
                        i -> id("l", i) + ",physical," + id("o", i % houses) + ",House " + i + ","
                                + (50 + i % 100 / 100.0) + "," + (5 + i % 77 / 100.0)));
        tables.put(
                "addresses.csv",
                table(
                        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
                        places,
                        i -> id("a", i) + "," + id("l", i) + ",Rue " + name(i) + " " + i + ",Town " + i % 500 + ",,"
                                + (1000 + i % 8000) + ",BE,physical"));
        tables.put(
                "services.csv",
                table(
                        "id,organization_id,name,description,email,status,minimum_age,assured_date",
                        SERVICES,
                        i -> id("s", i) + "," + id("o", i % houses) + ",Service " + name(i * 31) + " " + i
                                + ",\"An hour each week, with somebody who knows the way\",s" + i
                                + "@s.example,active,18,2026-05-01"));
        tables.put(
                "service_at_location.csv",
                table(
                        "id,service_id,location_id",
                        SERVICES,
                        i -> id("x", i) + "," + id("s", i) + "," + id("l", i % places)));
        tables.put(
                "phones.csv",
                table(
                        "id,service_id,number",
                        SERVICES,
                        i -> id("p", i) + "," + id("s", i) + ",+32 4 " + (1_000_000 + i)));
        tables.put(
                "languages.csv",
                table("id,service_id,name,code", SERVICES, i -> id("g", i) + "," + id("s", i) + ",Arabic,ar"));
        return tables;
    }

    private static String table(String columns, int rows, LongFunction<String> row) {
        return LongStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", columns + "\n", "\n"));
    }

    private static UUID id(String kind, long number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Words of letters, alike for no two numbers. */
    private static String name(long number) {
        String word = UUID.nameUUIDFromBytes(("n" + number).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replaceAll("[0-9-]", "");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void write(Path file, Map<String, String> tables) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Into tables that know nothing but their key. */
    private static double copy(DatabaseAccess access, Map<String, String> tables) throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create schema copied");
            for (Map.Entry<String, String> table : tables.entrySet()) {
                String columns = table.getValue().lines().findFirst().orElseThrow();
                statement.execute("create table copied.\"" + table.getKey() + "\" ("
                        + columns.replaceFirst("id,", "id uuid primary key,").replaceAll(",(\\w+)", ", $1 text") + ")");
            }
            long begin = System.nanoTime();
            var copies = owner.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, String> table : tables.entrySet()) {
                try (Reader text = new StringReader(table.getValue())) {
                    copies.copyIn("copy copied.\"" + table.getKey() + "\" from stdin (format csv, header)", text);
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            statement.execute("drop schema copied cascade");
            return seconds;
        }
    }

    private static void take(Node node, Path zip, long rows, double copied) throws Exception {
        var address = "http://localhost:" + node.port();
        var otto = new Client(address);
        otto.signInAs("Otto Nyström");
        otto.page("/hsds?lang=en");
        var heap = new Heap();
        Thread watch = Thread.ofPlatform().daemon().start(heap);
        long begin = System.nanoTime();
        String path = bring(otto, address, zip);
        until(otto, path, "Looked at");
        double looked = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        otto.post(path, path + "/start", Map.of());
        until(otto, path, "Taken over");
        double taken = (System.nanoTime() - begin) / 1e9;
        watch.interrupt();
        System.out.printf(
                Locale.ROOT,
                "%,d services, %,d rows (%,d bytes packed): looked at in %.1f s, taken in %.1f s, %,.0f rows a second,"
                        + " %.1f times COPY%n%s%n%s%n",
                SERVICES,
                rows,
                Files.size(zip),
                looked,
                taken,
                rows / (looked + taken),
                (looked + taken) / copied,
                heap,
                otto.page(path + "?lang=en").select("main table").text());
    }

    private static void until(Client otto, String path, String state) throws Exception {
        Document page = otto.page(path + "?lang=en");
        while (!page.select("dl .tag").text().contains(state)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            page = otto.page(path + "?lang=en");
        }
    }

    /** How much of the node's heap is used, and how much of it is left after collections. */
    private static final class Heap implements Runnable {

        private static final int WINDOW = 10;

        private final long[] last = new long[WINDOW];
        private int looks;
        private long idle = Long.MAX_VALUE;
        private long most;
        private long trough;

        @Override
        public void run() {
            while (!Thread.interrupted()) {
                long used = used();
                last[looks++ % WINDOW] = used;
                most = Math.max(most, used);
                if (looks >= WINDOW) {
                    long low = Arrays.stream(last).min().orElseThrow();
                    idle = Math.min(idle, low);
                    trough = Math.max(trough, low);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }

        private static long used() {
            long pid = ProcessHandle.current()
                    .children()
                    .filter(it -> it.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow()
                    .pid();
            try {
                Process jstat = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jstat")
                                        .toString(),
                                "-gc",
                                "" + pid)
                        .start();
                try (InputStream out = jstat.getInputStream()) {
                    String[] lines = new String(out.readAllBytes(), StandardCharsets.US_ASCII).split("\n");
                    String[] names = lines[0].strip().split("\\s+");
                    String[] values = lines[1].strip().split("\\s+");
                    double sum = 0;
                    for (int i = 0; i < names.length; i++) {
                        if (names[i].matches("S0U|S1U|EU|OU")) {
                            sum += Double.parseDouble(values[i].replace(',', '.'));
                        }
                    }
                    return (long) (sum / 1024);
                }
            } catch (IOException | RuntimeException gone) {
                return 0;
            }
        }

        @Override
        public String toString() {
            return "heap: " + most + " MB at most; after collections between " + idle + " and " + trough + " MB";
        }
    }

    private static String bring(Client otto, String address, Path zip) throws Exception {
        Element form = otto.page("/hsds").selectFirst("form[action=/hsds]");
        String boundary = "----bench";
        var head = new StringBuilder();
        for (Element hidden : form.select("input[type=hidden]")) {
            head.append(part(boundary, hidden.attr("name"), hidden.val()));
        }
        for (Map.Entry<String, String> field : Map.of(
                        "network", "", "language", "en", "step", "INFORMATION", "family", "CIVIL_SOCIETY")
                .entrySet()) {
            head.append(part(boundary, field.getKey(), field.getValue()));
        }
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"directory\"; filename=\"bench.zip\""
                + "\r\nContent-Type: application/zip\r\n\r\n");
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(zip));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/hsds"))
                        .header("Cookie", otto.cookieHeader())
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IOException("status " + answer.statusCode() + answer.body())))
                .getPath();
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
