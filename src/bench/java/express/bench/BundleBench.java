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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Ten thousand practices as long as real ones go from one installation to another, by the forms that people use. */
final class BundleBench {

    private static final int PRACTICES = 10_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private BundleBench() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres here = database();
                EmbeddedPostgres there = database()) {
            byte[] bundle = export(there.access());
            try (Node node = start(here.access())) {
                var otto = new Client("http://localhost:" + node.port());
                otto.signInAs("Otto Nyström");
                take(otto, "http://localhost:" + node.port(), bundle);
            }
        }
    }

    private static EmbeddedPostgres database() throws Exception {
        return EmbeddedPostgres.start(
                Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "bundle"));
    }

    private static Node start(DatabaseAccess access, String... more) throws IOException {
        String[] arguments = {
            "--express.demo=true",
            "--express.database.url=" + access.url(),
            "--express.database.user=" + access.user(),
            "--express.database.password=" + access.password(),
            "--express.database.owner-user=" + access.ownerUser(),
            "--express.database.owner-password=" + access.ownerPassword(),
            more.length == 0 ? "--express.address=http://here.example" : more[0]
        };
        return Node.start(arguments);
    }

    private static byte[] export(DatabaseAccess access) throws Exception {
        try (Node node = start(access, "--express.address=http://there.example")) {
            fill(access);
            var otto = new Client("http://localhost:" + node.port());
            otto.signInAs("Otto Nyström");
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + "/bundles/file"))
                            .header("Cookie", otto.cookieHeader())
                            .build(),
                    BodyHandlers.ofByteArray());
            System.out.printf(
                    Locale.ROOT,
                    "export of %,d practices: %.1f s, %,d bytes, status %d%n",
                    PRACTICES,
                    (System.nanoTime() - begin) / 1e9,
                    answer.body().length,
                    answer.statusCode());
            return answer.body();
        }
    }

    /** Copies of a practice of the release in all its languages, as if they had been written and reviewed there. */
    private static void fill(DatabaseAccess access) throws SQLException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("""
                insert into practices.practice (id, slug, organisation_id, confirmed_at)
                select md5('practice' || i)::uuid, 'p-' || i, (select id from directory.organisation limit 1), now()
                from generate_series(1, %d) i
                """.formatted(PRACTICES));
            statement.execute("""
                with model as (
                    select sheet
                    from practices.publication
                    join practices.practice on practice.id = practice_id
                    where slug = 'microstart')
                insert into practices.publication (practice_id, version, published_at, status, sheet)
                select practice.id, 1, now(), 'REVIEWED', jsonb_set(
                    model.sheet || jsonb_build_object('slug', slug),
                    '{texts,en,title}',
                    to_jsonb('Practice ' || translate(md5(slug), '0123456789', 'ghijklmnop')))
                from practices.practice, model
                where slug like 'p-%'
                """);
            owner.commit();
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
    }

    private static void take(Client otto, String address, byte[] bundle) throws Exception {
        long begin = System.nanoTime();
        String path = bring(otto, address, bundle);
        double brought = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        HttpResponse<String> started = otto.post(path, path + "/start", Map.of("confirmed", "true"));
        String job = URI.create(started.headers().firstValue("Location").orElseThrow())
                .getPath();
        Document page = otto.page(job + "?lang=en");
        while (!page.select("#job-news").text().contains("done")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            page = otto.page(job + "?lang=en");
        }
        System.out.printf(
                Locale.ROOT,
                "import of %,d practices (%,d bytes): brought and checked in %.1f s, taken in %.1f s%n%s%n",
                PRACTICES,
                bundle.length,
                brought,
                (System.nanoTime() - begin) / 1e9,
                otto.page(path + "?lang=en").select("main").text());
    }

    /** The address of what was brought. */
    private static String bring(Client otto, String address, byte[] bundle) throws Exception {
        Element form = otto.page("/bundles/imports").selectFirst("form[action=/bundles/imports]");
        String boundary = "----bench";
        var body = new ByteArrayOutputStream();
        for (Element hidden : form.select("input[type=hidden]")) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + hidden.attr("name")
                            + "\"\r\n\r\n" + hidden.val() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"bundle\";"
                        + " filename=\"practices.bundle\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bundle);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/bundles/imports"))
                        .header("Cookie", otto.cookieHeader())
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IOException("status " + answer.statusCode())))
                .getPath();
    }
}
