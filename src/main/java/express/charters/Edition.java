package express.charters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A charter as a network has published it once; it never changes. */
record Edition(int number, Instant publishedAt, int modelVersion, Locale language, String note, List<Clause> clauses) {

    List<Clause> of(Part part) {
        return clauses.stream().filter(clause -> clause.part() == part).toList();
    }

    long deviations() {
        return clauses.stream().filter(Clause::deviates).count();
    }

    String text(String key) {
        return clauses.stream()
                .filter(clause -> clause.key().equals(key))
                .map(Clause::text)
                .findFirst()
                .orElse("");
    }
}
