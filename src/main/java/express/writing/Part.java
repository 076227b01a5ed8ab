package express.writing;

import static express.writing.Field.either;
import static express.writing.Field.needed;
import static express.writing.Field.optional;

import express.base.ChainStep;
import express.base.NotFound;
import express.practices.Cofunding;
import express.practices.Owner;
import express.practices.Sheet;
import express.practices.Target;
import express.writing.Field.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages on which a practice is written, in the order in which somebody does it for the first time. */
enum Part {
    NAME(needed("title", Kind.TITLE), needed("summary", Kind.SUMMARY)),
    STEP(
            needed("step", Kind.ONE).of("step.", steps()),
            optional("steps", Kind.MANY).of("step.", steps())),
    PLACE(
            needed("country", Kind.COUNTRY),
            needed("place", Kind.LINE),
            optional("nuts", Kind.TERRITORY),
            needed("level", Kind.ONE).of("practices.level.", names(Sheet.Level.values())),
            either("since", Kind.YEAR),
            optional("until", Kind.YEAR)),
    RUNNERS(
            needed("owner", Kind.LINE),
            needed("family", Kind.ONE).of("practices.family.", names(Owner.Family.values())),
            optional("website", Kind.ADDRESS),
            optional("partners", Kind.LINES),
            optional("contact", Kind.ADDRESS)),
    TARGET(
            either("groups", Kind.MANY).of("practices.group.", names(Target.Group.values())),
            optional("ages-from", Kind.AGE),
            optional("ages-to", Kind.AGE),
            optional("gender", Kind.ONE).of("writing.gender.", names(Target.Gender.values())),
            optional("language-level", Kind.ONE).of("writing.level.", List.of("A1", "A2", "B1", "B2", "C1"))),
    REASON(either("problem", Kind.PROSE), either("objectives", Kind.PROSE)),
    WAY(either("process", Kind.PROSE), either("roles", Kind.PROSE)),
    MEANS(
            either("resources", Kind.PROSE),
            either("cost", Kind.ONE).of("practices.cost.", names(Sheet.Cost.values())),
            either("funding", Kind.MANY).of("practices.funding.", names(Sheet.Funding.values())),
            optional("cofunding", Kind.ONE).of("practices.cofunding.", names(Cofunding.Extent.values())),
            optional("programmes", Kind.MANY).of("practices.programme.", names(Cofunding.Programme.values())),
            optional("project", Kind.LINE),
            optional("disclaimer", Kind.LINES),
            either("conditions", Kind.PROSE)),
    RESULTS(
            either("results", Kind.PROSE),
            needed("evidence", Kind.ONE).of("practices.evidence.", names(Sheet.Evidence.values()))),
    LESSONS(either("success", Kind.PROSE), either("obstacles", Kind.PROSE)),
    TRANSFER(needed("needed", Kind.PROSE), needed("adaptable", Kind.PROSE), needed("firstSteps", Kind.PROSE)),
    GOALS(
            optional("subject-words", Kind.LINE),
            optional("subjects", Kind.SUBJECTS),
            optional("sdgs", Kind.MANY).of("writing.goal.", goals()));

    static final Field TITLE = NAME.fields.getFirst();

    private final List<Field> fields;

    Part(Field... fields) {
        this.fields = List.of(fields);
    }

    private static List<String> steps() {
        return Stream.of(ChainStep.values()).map(ChainStep::slug).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> goals() {
        return IntStream.rangeClosed(1, 17).mapToObj(Integer::toString).toList();
    }

    List<Field> fields() {
        return fields;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String slug) {
        return Arrays.stream(values())
                .filter(part -> part.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether a practice is complete without it. */
    boolean isOptional() {
        return fields.stream().noneMatch(Field::needed);
    }

    String title() {
        return "writing.part." + slug();
    }

    Optional<Part> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
