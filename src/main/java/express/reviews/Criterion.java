package express.reviews;

import java.util.List;
import java.util.Locale;

/** By what a practice is judged; each comes with what to look for. */
enum Criterion {
    RELEVANCE,
    EVIDENCE,
    TRANSFERABILITY,
    INCLUSION,
    SUSTAINABILITY;

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "reviews.criterion." + field();
    }

    /** The message key of what it asks. */
    String question() {
        return key() + ".question";
    }

    /** The message keys of what to look for. */
    List<String> looks() {
        return List.of(key() + ".look.first", key() + ".look.second", key() + ".look.third");
    }
}
