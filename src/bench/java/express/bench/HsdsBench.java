package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A directory of a country comes in as tables: looked at, and taken. Beside it PostgreSQL copies the same rows. With
 * {@code SERVICES=10000} in the environment it is a smaller one; {@code NODE_OPTIONS=-Xmx500m} bounds the node. A small
 * one comes before, since a node that has just started is busy with making itself ready.
 */
final class HsdsBench {

    private static final int SERVICES =
            Integer.parseInt(Optional.ofNullable(System.getenv("SERVICES")).orElse("100000"));
    private static final int FIRST =
            Integer.parseInt(Optional.ofNullable(System.getenv("FIRST")).orElse("10000"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private HsdsBench() {}

    public static void main(String[] arguments) throws Exception {
        var tables = new ManyTables("", SERVICES);
        var few = new ManyTables("small", FIRST);
        Path folder = Files.createDirectories(Path.of("target/bench"));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(Files.createTempDirectory(folder, "hsds"))) {
            DatabaseAccess access = database.access();
            try (Node node = start(access)) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
                double copied = copied(tables, access);
                if (FIRST > 0) {
                    take(node, few, Files.createTempFile(folder, "few", ".zip"), copied, Worked.of(access));
                }
                take(node, tables, Files.createTempFile(folder, "many", ".zip"), copied, Worked.of(access));
                copied(tables, access);
                Stored stored = Stored.in(access, folder);
                System.out.printf(
                        Locale.ROOT,
                        "%,d rows as they are kept, with keys and indexes: COPY %.1f s, %,.0f a second%n",
                        stored.rows(),
                        stored.seconds(),
                        stored.rows() / stored.seconds());
            }
        }
    }

    private static Node start(DatabaseAccess access) throws IOException {
        return Node.on(access, "--express.demo=true");
    }

    private static double copied(ManyTables tables, DatabaseAccess access) throws SQLException, IOException {
        double copied = tables.copy(access);
        System.out.printf(
                Locale.ROOT, "%,d rows: COPY %.1f s, %,.0f a second%n", tables.rows(), copied, tables.rows() / copied);
        return copied;
    }

    private static void take(Node node, ManyTables tables, Path zip, double copied, Worked database) throws Exception {
        tables.write(zip);
        long rows = tables.rows();
        var address = "http://localhost:" + node.port();
        var otto = new Client(address);
        otto.signInAs("Otto Nyström");
        otto.page("/hsds?lang=en");
        try (Watched watched = Watched.of(node.pid())) {
            double nodeBefore = watched.seconds();
            double databaseBefore = database.seconds();
            long begin = System.nanoTime();
            String path = bring(otto, address, zip);
            until(otto, path, "Looked at");
            double looked = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "looked at in %.1f s; processors: node %.1f s, database %.1f s%n",
                    looked,
                    watched.seconds() - nodeBefore,
                    database.seconds() - databaseBefore);
            begin = System.nanoTime();
            otto.post(path, path + "/start", Map.of());
            until(otto, path, "Taken over");
            double taken = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows (%,d bytes packed): looked at in %.1f s, taken in %.1f s, %,.0f rows a"
                            + " second, %.1f times COPY; processors: node %.1f s, database %.1f s%n%s%n%s%n",
                    rows,
                    Files.size(zip),
                    looked,
                    taken,
                    rows / (looked + taken),
                    (looked + taken) / copied,
                    watched.seconds() - nodeBefore,
                    database.seconds() - databaseBefore,
                    watched,
                    otto.page(path + "?lang=en").select("main table").text());
        }
    }

    private static void until(Client otto, String path, String state) throws Exception {
        Document page = otto.page(path + "?lang=en");
        while (!page.select("dl .tag").text().contains(state)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            page = otto.page(path + "?lang=en");
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
