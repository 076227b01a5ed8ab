package express.practices;

import express.base.Ids;
import java.time.Instant;
import java.util.List;

/** Small practices for tests, made from the file of {@link StarterFilesTest} and a French translation. */
final class Samples {

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

    private Samples() {}

    /** A slug that no other test uses. */
    static String slug(String name) {
        return name + "-" + Ids.next();
    }

    static Sheet sheet(String slug, String title) {
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

    static Publication publication(Sheet sheet) {
        return new Publication(
                Ids.next(), 1, Instant.parse("2026-11-23T10:00:00Z"), Publication.Status.FROM_PUBLIC_SOURCES, sheet);
    }
}
