package express.reviews;

import java.util.Locale;

/** How far a practice shows what a criterion asks for. */
enum Level {
    NOT_SHOWN,
    PARTLY,
    WELL,
    CONVINCINGLY;

    String key() {
        return "reviews.level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
