package express.bundles;

import express.TestDatabase;
import express.base.Ids;
import express.postgres.DatabaseAccess;
import express.practices.PracticeId;
import express.practices.Publication.Status;
import express.practices.Publishing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.ObjectNode;

/** Bundles as other installations make them, each with a key that belongs to its name. */
public final class SampleBundles {

    static final Instant MADE = Instant.parse("2026-11-20T10:00:00Z");

    private static final String SHEET = """
        {"slug": "SLUG", "step": "MENTORING", "steps": ["MENTORING", "FINANCE"], "language": "en", "country": "BE",
         "nuts": "BE33", "place": "Liège", "level": "LOCAL",
         "owner": {"name": "A house", "family": "CIVIL_SOCIETY", "website": "https://example.org/"},
         "partners": ["Another & others"], "funding": ["EU"], "evidence": "ANECDOTAL", "sdgs": [8], "sdgsBy": "authors",
         "nothingKnown": ["problem", "objectives", "roles", "resources", "conditions", "success", "obstacles", "cost",
             "since", "target"],
         "figures": [{"id": "people", "value": 12.5, "unit": "persons", "period": "2020", "source": "paper"}],
         "sources": [{"id": "paper", "title": "A paper", "publisher": "The press", "url": "https://example.org/a",
             "year": 2021, "read": false, "language": "fr"}],
         "texts": {
             "en": {"title": "A cooking school", "summary": "Founders cook side by side.",
                 "process": ["They meet. [^paper]"], "results": ["12 people came. [^paper]"],
                 "needed": ["A kitchen"], "adaptable": ["The food"], "firstSteps": ["Ask", "Find", "Cook"],
                 "figures": {"people": "people who came"}},
             "ar": {"title": "مدرسة طبخ", "summary": "مؤسسون يطبخون معًا.",
                 "process": ["يلتقون. [^paper]"], "results": ["جاء 12 شخصًا. [^paper]"],
                 "needed": ["مطبخ"], "adaptable": ["الطعام"], "firstSteps": ["اسأل", "ابحث", "اطبخ"],
                 "figures": {"people": "من جاؤوا"}}}}
        """;

    private SampleBundles() {}

    /** As many practices as one likes, from an installation of that name. */
    public static byte[] of(String site, int practices) {
        return bundle(site, lines(practices));
    }

    static List<Line> lines(int practices) {
        return IntStream.range(0, practices)
                .mapToObj(number -> line("sample-" + Ids.next(), 1))
                .toList();
    }

    static String site() {
        return "https://" + Ids.next() + ".example.org";
    }

    static Line line(String slug, int version) {
        return line(Ids.next(), slug, version, sheet(slug));
    }

    static Line line(UUID practice, String slug, int version, ObjectNode sheet) {
        return new Line(practice, version, MADE, Status.REVIEWED, sheet.put("slug", slug));
    }

    static ObjectNode sheet(String slug) {
        return (ObjectNode) Lines.JSON.readTree(SHEET.replace("SLUG", slug));
    }

    static ObjectNode titled(String title) {
        ObjectNode sheet = sheet("x");
        ((ObjectNode) sheet.at("/texts/en")).put("title", title);
        return sheet;
    }

    static byte[] bundle(String site, List<Line> lines) {
        return bundle(site, key(site), lines);
    }

    static byte[] bundle(String site, SigningKey key, List<Line> lines) {
        try {
            var file = new ByteArrayOutputStream();
            var header = Header.of(URI.create(site), key.publicKey(), MADE, lines.size());
            var writer = new BundleWriter(file, key, header);
            lines.forEach(writer::write);
            writer.sign();
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SigningKey key(String name) {
        try {
            return new SigningKey(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The lines of a bundle, the signature too. */
    static List<String> unpacked(byte[] bundle) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bundle))) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }
    }

    static byte[] packed(List<String> lines) throws IOException {
        return zipped((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zipped(byte[] content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(file)) {
            out.write(content);
        }
        return file.toByteArray();
    }

    /** Takes what tests brought out of the library; but for the last, the application itself could not. */
    static void takeBack(Publishing publishing) {
        DatabaseAccess access = TestDatabase.access();
        var owner = new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
        List<UUID> brought = JdbcClient.create(owner).sql("""
            select id
            from practices.practice
            where withdrawn_at is null
              and (slug ~ '-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                or exists (select from practices.origin where practice_id = practice.id))
            """).query(UUID.class).list();
        if (!brought.isEmpty()) {
            JdbcClient.create(owner)
                    .sql("""
                        update practices.practice
                        set withdrawn_at = now(), change = nextval('practices.change')
                        where id = any (cast(? as uuid[]))
                        """)
                    .param(brought.stream().skip(1).toArray(UUID[]::new))
                    .update();
            publishing.withdraw(new PracticeId(brought.getFirst()));
        }
    }
}
