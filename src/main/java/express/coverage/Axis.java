package express.coverage;

import java.util.Locale;
import java.util.stream.Stream;

/** By what the steps are looked at. */
enum Axis {
    GROUPS,
    LANGUAGES,
    PLACES;

    /** As it stands in addresses and message keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Another word behind the question mark is passed over, since people follow old and broken links. */
    static Axis of(String typed) {
        return Stream.of(values())
                .filter(axis -> axis.slug().equals(typed))
                .findFirst()
                .orElse(GROUPS);
    }
}
