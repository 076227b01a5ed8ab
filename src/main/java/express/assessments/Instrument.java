package express.assessments;

import express.base.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a group is asked: statements, in sections, in our own words after somebody else's work. */
record Instrument(String id, Said title, Said lead, Source source, List<Section> modules) {

    /** The same in the languages of the interface. */
    record Said(String en, String fr, String ar) {

        String in(Locale language) {
            return switch (language.getLanguage()) {
                case "fr" -> fr;
                case "ar" -> ar;
                default -> en;
            };
        }

        /** In which of them somebody reads it. */
        static Locale languageFor(Locale reader) {
            return switch (reader.getLanguage()) {
                case "fr", "ar" -> Locale.of(reader.getLanguage());
                default -> Locale.ENGLISH;
            };
        }
    }

    /** @param year if one is known */
    record Source(String title, String publisher, @Nullable Integer year, String address) {}

    /** @param guidance what to think of while answering */
    record Section(String id, Said title, Said guidance, List<Statement> statements) {}

    /**
     * @param id stays the same as long as the sense does: answers are kept under it
     * @param step of the chain, in the way of addresses; nothing, if it belongs to all of them
     */
    record Statement(String id, @Nullable String step, Said text) {

        /** As other modules name it in forms. */
        String stepName() {
            return step == null ? "" : step.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    Section section(String id) {
        return modules.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    Set<String> statements() {
        return modules.stream()
                .flatMap(it -> it.statements().stream())
                .map(Statement::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
