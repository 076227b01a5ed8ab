package express.plans;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By which way of looking at itself a network came to an action. */
enum Origin {
    COVERAGE,
    TIES,
    ASSESSMENT,
    WORKSHEET,
    NEED,
    GATHERING;

    /** As forms of other modules say it: {@code coverage}. */
    static Optional<Origin> find(String typed) {
        return Stream.of(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
    }

    String key() {
        return "plans.origin." + name();
    }
}
