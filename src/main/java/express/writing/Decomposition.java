package express.writing;

import express.practices.Sheet;
import express.practices.Target;
import express.practices.Words;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the record of a practice apart into what its authors would have typed: {@link Composition} the other way. */
final class Decomposition {

    /** What whoever does the same elsewhere says for themselves: where, who, and with what result. */
    static final Set<Part> OWN = EnumSet.of(Part.PLACE, Part.RUNNERS, Part.RESULTS);

    /** The longest paragraph that a text takes. */
    private static final int LONGEST = 5_000;

    private final Sheet sheet;
    private final Words words;
    private final Map<String, String> sources;

    /** @param sources by the id that a source has in the record, the mark that it has in the draft */
    Decomposition(Sheet sheet, Locale language, Map<String, String> sources) {
        this.sheet = sheet;
        this.words = sheet.words(language);
        this.sources = sources;
    }

    /** A part as its form would be sent by somebody who finds it empty. */
    Map<String, String[]> posted(Part part) {
        Map<String, String[]> posted = new HashMap<>();
        for (Field field : part.fields()) {
            List<String> said = field.isProse() ? prose(field) : facts(field);
            if (!said.isEmpty()) {
                posted.put(field.name(), said.toArray(String[]::new));
            } else if (field.mayBeUnknown() && isUnknown(field)) {
                posted.put(field.unknown(), new String[] {"true"});
            }
            if (field.isProse()) {
                posted.put(PartSaving.SEEN + field.name(), new String[] {PartSaving.NOTHING_SEEN});
            }
        }
        return posted;
    }

    private boolean isUnknown(Field field) {
        return sheet.nothingKnown().contains(field.name().equals("groups") ? "target" : field.name());
    }

    private List<String> prose(Field field) {
        return switch (field.kind()) {
            case TITLE -> List.of(words.title());
            case SUMMARY -> List.of(words.summary());
            default -> {
                List<String> paragraphs = words.sections().getOrDefault(field.name(), List.of());
                yield paragraphs.isEmpty()
                        ? List.of()
                        : List.of(paragraphs.stream().map(this::paragraph).collect(Collectors.joining("\n\n")));
            }
        };
    }

    private String paragraph(String written) {
        String cited = written;
        for (Map.Entry<String, String> source : sources.entrySet()) {
            cited = cited.replace("[^" + source.getKey() + "]", source.getValue());
        }
        return cited.substring(0, Math.min(cited.length(), LONGEST));
    }

    private List<String> facts(Field field) {
        return switch (field.name()) {
            case "step" -> List.of(sheet.step().slug());
            case "steps" ->
                sheet.steps().stream()
                        .filter(step -> step != sheet.step())
                        .map(step -> step.slug())
                        .toList();
            case "country" -> List.of(sheet.country());
            case "place" -> List.of(sheet.place());
            case "nuts" -> sheet.nuts().equals(sheet.country()) ? List.of() : List.of(sheet.nuts());
            case "level" -> List.of(sheet.level().name());
            case "since" -> one(sheet.since());
            case "until" -> one(sheet.until());
            case "owner" -> List.of(sheet.owner().name());
            case "family" -> List.of(sheet.owner().family().name());
            case "website" -> one(sheet.owner().website());
            case "partners" -> sheet.partners().isEmpty() ? List.of() : List.of(String.join("\n", sheet.partners()));
            case "contact" -> one(website(sheet.contact()));
            case "cost" -> one(sheet.cost());
            case "funding" -> names(sheet.funding());
            // The Union's money and its emblem go to whoever has the agreement, not to those who copy.
            case "cofunding", "programmes", "project", "disclaimer" -> List.of();
            case "evidence" -> List.of(sheet.evidence().name());
            case "subjects" -> sheet.subjects();
            case "subject-words" -> List.of();
            case "sdgs" -> sheet.sdgs().stream().map(Object::toString).toList();
            default -> sheet.target() == null ? List.of() : target(sheet.target(), field);
        };
    }

    private static List<String> target(Target target, Field field) {
        Target.Ages ages = target.ages();
        return switch (field.name()) {
            case "groups" -> names(target.groups());
            case "ages-from" -> one(ages == null ? null : ages.from());
            case "ages-to" -> one(ages == null ? null : ages.to());
            case "gender" -> one(target.gender());
            case "language-level" -> one(target.languageLevel());
            default -> throw new IllegalStateException("a record does not hold " + field.name());
        };
    }

    private static @Nullable URI website(Sheet.@Nullable Contact contact) {
        return contact == null ? null : contact.website();
    }

    private static List<String> one(@Nullable Object value) {
        return Stream.ofNullable(value).map(Object::toString).toList();
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(value -> (String) value.name()).toList();
    }
}
