package express.practices;

import express.TestDatabase;
import express.base.Ids;
import express.base.OrganisationId;
import express.postgres.DatabaseAccess;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Small practices for tests, made from the file of {@link StarterFilesTest} and a French translation. */
public final class Samples {

    static final String FRENCH = """
        language: fr
        texts:
          title: Une école de cuisine
          summary: On cuisine ensemble.
          process: ["Ils se rencontrent. [^paper]"]
          results: ["12 personnes sont venues. [^paper]"]
          needed: [Une cuisine]
          adaptable: [Les plats]
          firstSteps: [Demander, Trouver, Cuisiner]
          figures: {people: personnes venues}
        """;

    private static final String SAMPLES = "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private Samples() {}

    /** A slug that no other test uses. */
    public static String slug(String name) {
        return name + "-" + Ids.next();
    }

    public static Sheet sheet(String slug, String title) {
        return StarterFiles.sheet(facts(slug, title), List.of());
    }

    /** The same with a translation. */
    static Sheet translated(String slug, String title) {
        return StarterFiles.sheet(facts(slug, title), List.of(FRENCH));
    }

    static String facts(String slug, String title) {
        return StarterFilesTest.FACTS
                .replace("slug: cooking-school", "slug: " + slug)
                .replace("title: A cooking school", "title: '" + title + "'");
    }

    /** Leaves the library as it was, for tests that count all of it; the application itself could not. */
    public static void takeBack() {
        DatabaseAccess access = TestDatabase.access();
        var owner = new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
        JdbcClient.create(owner).sql("""
            update practices.practice
            set withdrawn_at = now(), change = nextval('practices.change')
            where withdrawn_at is null
              and slug ~ :samples
            """).param("samples", SAMPLES).update();
    }

    /** Some organisation; it does not matter which. */
    public static OrganisationId owner() {
        DatabaseAccess access = TestDatabase.access();
        var source = new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
        OrganisationId owner = OrganisationId.next();
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            JdbcClient jdbc = JdbcClient.create(source);
            jdbc.sql("select set_config('express.background', 'sign-in', true)")
                    .query()
                    .listOfRows();
            jdbc.sql("""
                insert into directory.organisation (id, slug, name, family, place, created_at)
                values (:id, :slug, 'Sample owner', 'CIVIL_SOCIETY', 'Valbrume', now())
                """)
                    .param("id", owner.value())
                    .param("slug", "sample-owner-" + owner)
                    .update();
        });
        return owner;
    }

    static Entry entry(Sheet sheet, long change) {
        return new Entry(
                PracticeId.next(),
                sheet.slug(),
                change,
                1,
                Instant.parse("2026-11-23T10:00:00Z"),
                new Entry.Truth(Instant.parse("2026-11-23T10:00:00Z"), false, false),
                Entry.Card.of(sheet));
    }

    static Publication publication(Sheet sheet) {
        return new Publication(
                PracticeId.next(),
                1,
                Instant.parse("2026-11-23T10:00:00Z"),
                Publication.Status.FROM_PUBLIC_SOURCES,
                sheet);
    }
}
