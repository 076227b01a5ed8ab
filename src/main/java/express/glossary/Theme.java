package express.glossary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the glossary: a file that people edit, or names that come from CLDR. */
enum Theme {
    FINANCE,
    SKILLS,
    MIGRATION,
    TRADES,
    PEOPLE,
    COUNTRIES,
    LANGUAGES;

    boolean isEdited() {
        return compareTo(COUNTRIES) < 0;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return slug() + ".yaml";
    }

    String key() {
        return "glossary.theme." + slug();
    }

    static Stream<Theme> edited() {
        return Stream.of(values()).filter(Theme::isEdited);
    }

    static Optional<Theme> find(String slug) {
        return Stream.of(values()).filter(theme -> theme.slug().equals(slug)).findFirst();
    }
}
