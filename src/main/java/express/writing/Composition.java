package express.writing;

import express.base.ChainStep;
import express.exhibits.Exhibit;
import express.practices.Cofunding;
import express.practices.Figure;
import express.practices.Owner;
import express.practices.Picture;
import express.practices.Sheet;
import express.practices.Source;
import express.practices.Target;
import express.practices.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the record of a practice of what its authors have written, once they have said what every record needs. */
final class Composition {

    private final Manuscript manuscript;

    private Composition(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** Nothing while a fact is missing or wrong without which there is no record; prose may be missing or wrong. */
    static Optional<Sheet> of(Manuscript manuscript) {
        boolean whole = Stream.of(Part.NAME, Part.STEP, Part.PLACE, Part.RUNNERS)
                        .allMatch(part -> manuscript.missing(part).isEmpty())
                && manuscript.missing(Part.RESULTS).stream().allMatch(Field::isProse)
                && Stream.of(Part.values()).allMatch(part -> isReadable(manuscript, part));
        return whole ? Optional.of(new Composition(manuscript).sheet()) : Optional.empty();
    }

    private static boolean isReadable(Manuscript manuscript, Part part) {
        List<String> wrong = PartRules.faults(manuscript, part).stream()
                .filter(PartRules.Fault::isUnreadable)
                .map(PartRules.Fault::field)
                .toList();
        return part.fields().stream()
                .filter(field -> !field.isProse())
                .noneMatch(field -> wrong.contains(field.name()));
    }

    /** What is missing or wrong although every record needs it is taken from another one; so there always is a record. */
    static Sheet on(Sheet other, Manuscript manuscript) {
        var apart = new Decomposition(other, other.language(), Map.of());
        Map<Part, Parts.Saved> facts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Parts.Saved saved = manuscript.saved(part);
            Typed filled = filled(manuscript, part, Typed.of(part, apart.posted(part)));
            facts.put(part, new Parts.Saved(part, saved.version(), filled, saved.at(), saved.by()));
        }
        return new Composition(new Manuscript(
                        manuscript.draft(),
                        facts,
                        manuscript.prose(),
                        manuscript.sources(),
                        manuscript.figures(),
                        manuscript.labels(),
                        manuscript.exhibits(),
                        manuscript.captions()))
                .sheet();
    }

    private static Typed filled(Manuscript manuscript, Part part, Typed other) {
        Map<String, List<String>> values =
                new HashMap<>(manuscript.saved(part).typed().values());
        PartRules.faults(manuscript, part).forEach(fault -> values.remove(fault.field()));
        part.fields().stream()
                .filter(field -> field.needed() && !field.isProse() && !field.mayBeUnknown())
                .filter(field -> other.says(field.name()))
                .forEach(field -> values.putIfAbsent(field.name(), other.all(field.name())));
        return new Typed(values);
    }

    private Sheet sheet() {
        ChainStep first = step(one(Part.STEP, "step"));
        String country = one(Part.PLACE, "country");
        String nuts = one(Part.PLACE, "nuts").toUpperCase(Locale.ROOT);
        return new Sheet(
                manuscript.draft().id().toString(),
                first,
                Stream.concat(Stream.of(first), all(Part.STEP, "steps").stream().map(Composition::step))
                        .distinct()
                        .toList(),
                manuscript.draft().language(),
                country,
                nuts.isEmpty() ? country : nuts,
                one(Part.PLACE, "place"),
                Sheet.Level.valueOf(one(Part.PLACE, "level")),
                number(Part.PLACE, "since"),
                number(Part.PLACE, "until"),
                new Owner(
                        one(Part.RUNNERS, "owner"),
                        Owner.Family.valueOf(one(Part.RUNNERS, "family")),
                        address(Part.RUNNERS, "website")),
                ProseRules.lines(one(Part.RUNNERS, "partners")),
                target(),
                cost(),
                all(Part.MEANS, "funding").stream().map(Sheet.Funding::valueOf).toList(),
                cofunding(),
                Sheet.Evidence.valueOf(one(Part.RESULTS, "evidence")),
                all(Part.GOALS, "sdgs").stream().map(Integer::valueOf).toList(),
                Sheet.SdgsBy.AUTHORS,
                all(Part.GOALS, "subjects"),
                contact(),
                unknown(),
                manuscript.figures().stream().map(Composition::figure).toList(),
                manuscript.sources().stream().map(Composition::source).toList(),
                manuscript.exhibits().stream().map(Composition::picture).toList(),
                texts(),
                manuscript.renditions().stream()
                        .filter(it -> it.isComplete() && it.isByMachine())
                        .map(Rendition::language)
                        .toList());
    }

    /** A translation is offered once nothing of it is missing or out of date. */
    private Map<Locale, Words> texts() {
        Map<Locale, Words> texts = new HashMap<>();
        texts.put(manuscript.draft().language(), words(manuscript.draft().language()));
        manuscript.renditions().stream()
                .filter(Rendition::isComplete)
                .map(Rendition::language)
                .forEach(language -> texts.put(language, words(language)));
        return texts;
    }

    private static Picture picture(Exhibit exhibit) {
        return new Picture(
                exhibit.id(), exhibit.kind(), exhibit.credit(), exhibit.licence(), exhibit.width(), exhibit.height());
    }

    private static Source source(Evidence.Source source) {
        return new Source(
                source.id().toString(),
                source.title(),
                source.publisher(),
                source.url(),
                source.year(),
                source.read(),
                source.language());
    }

    private static Figure figure(Evidence.Figure figure) {
        return new Figure(
                figure.id().toString(),
                figure.value().stripTrailingZeros(),
                figure.qualifier(),
                figure.unit(),
                figure.period(),
                figure.sourceId().toString());
    }

    private static ChainStep step(String slug) {
        return Arrays.stream(ChainStep.values())
                .filter(step -> step.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Target target() {
        List<Target.Group> groups =
                all(Part.TARGET, "groups").stream().map(Target.Group::valueOf).toList();
        Integer from = number(Part.TARGET, "ages-from");
        Integer to = number(Part.TARGET, "ages-to");
        String gender = one(Part.TARGET, "gender");
        String level = one(Part.TARGET, "language-level");
        return groups.isEmpty()
                ? null
                : new Target(
                        from == null && to == null ? null : new Target.Ages(from, to),
                        gender.isEmpty() ? null : Target.Gender.valueOf(gender),
                        level.isEmpty() ? null : level,
                        groups);
    }

    private Sheet.@Nullable Cost cost() {
        String cost = one(Part.MEANS, "cost");
        return cost.isEmpty() ? null : Sheet.Cost.valueOf(cost);
    }

    private @Nullable Cofunding cofunding() {
        String extent = one(Part.MEANS, "cofunding");
        String project = Typed.line(one(Part.MEANS, "project"));
        String disclaimer = String.join(" ", ProseRules.lines(one(Part.MEANS, "disclaimer")));
        return extent.isEmpty()
                ? null
                : new Cofunding(
                        Cofunding.Extent.valueOf(extent),
                        all(Part.MEANS, "programmes").stream()
                                .map(Cofunding.Programme::valueOf)
                                .distinct()
                                .toList(),
                        project.isEmpty() ? null : project,
                        disclaimer.isEmpty() ? null : disclaimer);
    }

    private Sheet.@Nullable Contact contact() {
        URI address = address(Part.RUNNERS, "contact");
        return address == null ? null : new Sheet.Contact(address);
    }

    /** What an author said to be unknown, by the name that the record has for it. */
    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Field field : part.fields()) {
                if (field.mayBeUnknown() && manuscript.saved(part).typed().says(field.unknown())) {
                    unknown.add(field.name().equals("groups") ? "target" : field.name());
                }
            }
        }
        return unknown;
    }

    private Words words(Locale language) {
        Map<String, List<String>> sections = new TreeMap<>();
        for (Part part : Part.values()) {
            for (Field field : part.fields()) {
                if (field.kind() == Field.Kind.PROSE) {
                    sections.put(field.name(), ProseRules.paragraphs(manuscript, field, language));
                }
            }
        }
        sections.values().removeIf(List::isEmpty);
        List<Field> name = Part.NAME.fields();
        return new Words(
                manuscript.written(name.getFirst(), language),
                String.join(" ", ProseRules.lines(manuscript.written(name.getLast(), language))),
                manuscript.figures().stream()
                        .collect(Collectors.toMap(
                                figure -> figure.id().toString(), figure -> manuscript.label(figure, language))),
                captions(language),
                sections);
    }

    /** Those that nobody has translated stand elsewhere as they were written. */
    private Map<String, Words.Caption> captions(Locale language) {
        Map<String, Words.Caption> captions = new HashMap<>();
        manuscript
                .exhibits()
                .forEach(exhibit -> manuscript
                        .caption(exhibit, language)
                        .ifPresent(caption -> captions.put(exhibit.id().toString(), caption)));
        return captions;
    }

    private List<String> all(Part part, String field) {
        return manuscript.saved(part).typed().all(field);
    }

    private String one(Part part, String field) {
        return manuscript.saved(part).typed().one(field);
    }

    private @Nullable Integer number(Part part, String field) {
        String typed = one(part, field);
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private @Nullable URI address(Part part, String field) {
        return WebAddress.of(one(part, field)).orElse(null);
    }
}
