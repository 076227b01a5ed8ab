package express.worksheets;

import express.base.NotFound;
import java.util.Locale;
import java.util.stream.Stream;

/** What becomes of a line in one step. */
enum Became {
    ACTION,
    NEED,
    INITIATIVE;

    static Became of(String slug) {
        return Stream.of(values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
