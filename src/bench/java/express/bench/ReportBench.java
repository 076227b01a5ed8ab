package express.bench;

import express.journeys.Client;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The report of a gathering of five hundred people, from the records to the paper, by the forms that people use. */
final class ReportBench {

    private static final int PEOPLE = 500;
    private static final int LINES = 40;
    private static final String REPORT = "/gatherings/express-learning-webinar-of-8-and-9-september-2021/report";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ReportBench() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(
                        Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "report"));
                Node node = start(database.access())) {
            String address = "http://localhost:" + node.port();
            var karim = new Client(address);
            karim.signInAs("Karim Benali");
            fill(database.access());
            long begin = System.nanoTime();
            karim.post(REPORT + "/draft", REPORT + "/draft/findings", Map.of());
            System.out.printf(Locale.ROOT, "drafted anew in %.2f s%n", (System.nanoTime() - begin) / 1e9);
            karim.post(REPORT + "/draft", REPORT + "/publications", Map.of("changed", "Five hundred people came."));
            print(address, "en");
            print(address, "fr");
            print(address, "ar");
            print(address, "en");
            begin = System.nanoTime();
            int size = get(address + REPORT).body().length;
            System.out.printf(Locale.ROOT, "page in %.2f s, %,d bytes%n", (System.nanoTime() - begin) / 1e9, size);
        }
    }

    private static Node start(DatabaseAccess access) throws Exception {
        return Node.on(access, "--express.demo=true");
    }

    /** Copies of a participant and of the lines of each board, until it is a gathering of so many. */
    private static void fill(DatabaseAccess access) throws SQLException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("""
                alter table registration.participant no force row level security;
                alter table boards.line no force row level security;
                insert into registration.participant (
                    id, gathering_id, host_id, organisation_id, party_id, number, state, name, email, email_key,
                    language, country, family, languages, code_hash, registered_at, told_state, told_version)
                select gen_random_uuid(), gathering_id, host_id, organisation_id, gen_random_uuid(), 1000 + i, state,
                    'Given' || i || ' Family' || i, i || '@express.example', i || '@express.example', language,
                    (array['BE', 'SE', 'IT', 'FR', 'DE', 'ES'])[1 + i %% 6], family, languages,
                    sha256(i::text::bytea), registered_at, state, told_version
                from generate_series(1, %d) i,
                    (select participant.*
                     from registration.participant
                     join gatherings.gathering on gathering.id = gathering_id
                     where slug like 'express-learning%%'
                     limit 1) model;
                insert into boards.line (
                    board_id, id, part, words, who, due, version, author, done, removed, change, written_at)
                select line.board_id, gen_random_uuid(), line.part, line.words || ' ' || i || ', said Given' || i,
                    line.who, line.due, 1, '', false, false, line.change, line.written_at
                from boards.line, generate_series(1, %d) i
                """.formatted(PEOPLE, LINES));
        }
    }

    private static void print(String address, String language) throws Exception {
        long begin = System.nanoTime();
        byte[] body = get(address + REPORT + ".pdf?lang=" + language).body();
        double took = (System.nanoTime() - begin) / 1e9;
        try (PDDocument pdf = Loader.loadPDF(body)) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: PDF of %d pages, %,d bytes, in %.2f s%n",
                    language,
                    pdf.getNumberOfPages(),
                    body.length,
                    took);
        }
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    }
}
