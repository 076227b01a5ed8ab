package express.glossary;

import java.util.Locale;

/** What a concept lacks in one language. */
record Gap(Concept concept, Locale language, Kind kind) {

    enum Kind {
        /** No word at all. */
        MISSING,
        /** Words that somebody who speaks the language should check. */
        UNSURE,
        /** A term that stands for another concept too. */
        SHARED,
        /** Only the word of the field, though most languages know others. */
        NO_SYNONYM;

        String key() {
            return "glossary.gap." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String colour() {
            return this == MISSING ? "bad" : "warn";
        }
    }
}
