package express.practices;

import express.texts.Difference;
import express.ui.Isolation;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is different between two sheets, part by part, for a reader: between two versions of a practice, or between a
 * practice and what another network made of it. What is the same in both is left out.
 */
public record SheetChanges(List<Part> parts) {

    /**
     * One part of the sheet in which something is different.
     *
     * @param name as the reader's language calls it
     * @param field by which the sheet calls it: a section, or a fact
     * @param language in which its words are written
     */
    public record Part(String name, String field, Locale language, List<Difference> lines) {}

    public static SheetChanges between(Sheet before, Sheet after, Screen screen) {
        return new SheetChanges(new Comparing(before, after, screen).parts());
    }

    /** Also in what is said of pictures; both sheets name only those that the reader may know of. */
    public static SheetChanges withPictures(Sheet before, Sheet after, Screen screen) {
        return new SheetChanges(new Comparing(before, after, screen).partsAndPictures());
    }

    /** Each figure as a line of words. */
    static List<String> figures(Sheet sheet, Words words, Screen screen) {
        return sheet.figures().stream()
                .map(figure -> words.figures().getOrDefault(figure.id(), "") + ", " + figure.period() + ": "
                        + screen.text(
                                "practices.qualifier." + (figure.qualifier() == null ? "none" : figure.qualifier()),
                                screen.amount(figure.value(), figure.unit())))
                .toList();
    }

    public boolean isAny() {
        return !parts.isEmpty();
    }

    /** The part of this field, if anything is different there. */
    public List<Part> in(String field) {
        return parts.stream().filter(part -> part.field().equals(field)).toList();
    }

    private static final class Comparing {

        private final Sheet before;
        private final Sheet after;
        private final Screen screen;
        private final Words old;
        private final Words now;
        private final Locale language;
        private final List<Part> parts = new ArrayList<>();

        /** Words are compared in the reader's language where both have it, else as each was written. */
        Comparing(Sheet before, Sheet after, Screen screen) {
            this.before = before;
            this.after = after;
            this.screen = screen;
            boolean both = before.texts().containsKey(screen.language())
                    && after.texts().containsKey(screen.language());
            this.language = both ? screen.language() : after.language();
            this.old = before.texts().getOrDefault(language, before.words(before.language()));
            this.now = after.words(language);
        }

        List<Part> parts() {
            prose("title", "practices.title-field", List.of(old.title()), List.of(now.title()));
            prose("summary", "practices.summary-field", List.of(old.summary()), List.of(now.summary()));
            Map<String, String> facts = new Facts(before, screen).all();
            new Facts(after, screen).all().forEach((fact, said) -> {
                Difference difference = Difference.between(facts.getOrDefault(fact, ""), said);
                if (difference.isAny()) {
                    parts.add(new Part(
                            screen.text("practices.fact." + fact), fact, screen.language(), List.of(difference)));
                }
            });
            for (Section section : Section.values()) {
                prose(section.field(), section.key(), plain(old.in(section)), plain(now.in(section)));
            }
            prose("figures", "practices.figures", figures(before, old), figures(after, now));
            prose("sources", "practices.sources", sources(before), sources(after));
            return parts;
        }

        List<Part> partsAndPictures() {
            parts();
            prose("pictures", "practices.pictures", pictures(before, old), pictures(after, now));
            return parts;
        }

        /** Those that nobody has translated as they were written. */
        private static List<String> pictures(Sheet sheet, Words words) {
            Map<String, Words.Caption> original = sheet.words(sheet.language()).pictures();
            return sheet.pictures().stream()
                    .map(picture -> picture.id().toString())
                    .flatMap(id -> Optional.ofNullable(words.pictures().getOrDefault(id, original.get(id))).stream())
                    .map(caption -> caption.text() + " – " + caption.alternative())
                    .toList();
        }

        private void prose(String field, String key, List<String> was, List<String> is) {
            List<Difference> lines = Difference.between(was, is);
            if (!lines.isEmpty()) {
                parts.add(new Part(screen.text(key), field, language, lines));
            }
        }

        private static List<String> plain(List<String> paragraphs) {
            return paragraphs.stream().map(Citations::without).toList();
        }

        private List<String> figures(Sheet sheet, Words words) {
            return SheetChanges.figures(sheet, words, screen);
        }

        private static List<String> sources(Sheet sheet) {
            return sheet.sources().stream()
                    .map(source ->
                            source.title() + ". " + source.publisher() + ", " + source.year() + ". " + source.url())
                    .toList();
        }
    }

    /** The facts of a sheet as a reader's language says them, by the name of their message. */
    record Facts(Sheet sheet, Screen screen) {

        Map<String, String> all() {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(
                    "owner",
                    sheet.owner().name() + " (" + said("family", sheet.owner().family()) + ")");
            facts.put("partners", screen.list(sheet.partners()));
            facts.put(
                    "where",
                    Isolation.in(screen.language(), sheet.place()) + " · " + screen.country(sheet.country()) + " · "
                            + said("level", sheet.level()));
            facts.put("since", years());
            facts.put(
                    "target",
                    sheet.target() == null
                            ? unknown()
                            : screen.list(sheet.target().said(screen)));
            facts.put("evidence", said("evidence", sheet.evidence()));
            facts.put("cost", sheet.cost() == null ? unknown() : said("cost", sheet.cost()));
            facts.put("funding", funding());
            facts.put(
                    "cofunding",
                    sheet.cofunding() == null
                            ? ""
                            : String.join(" · ", sheet.cofunding().said(screen)));
            facts.put(
                    "steps",
                    screen.list(sheet.steps().stream()
                            .map(step -> screen.text("step." + step.slug()))
                            .toList()));
            facts.put(
                    "goals",
                    screen.list(sheet.sdgs().stream().map(screen::number).toList()));
            facts.put("subjects", screen.list(Subject.words(sheet, screen.language())));
            facts.put(
                    "languages",
                    screen.list(sheet.texts().keySet().stream()
                            .map(screen::languageName)
                            .toList()));
            facts.put(
                    "contact",
                    sheet.contact() == null || sheet.contact().website() == null
                            ? ""
                            : sheet.contact().website().toString());
            return facts;
        }

        private String years() {
            if (sheet.since() == null) {
                return unknown();
            }
            return sheet.until() == null ? sheet.since() + "" : sheet.since() + "–" + sheet.until();
        }

        private String funding() {
            return sheet.funding().isEmpty()
                    ? unknown()
                    : screen.list(sheet.funding().stream()
                            .map(kind -> said("funding", kind))
                            .toList());
        }

        private String said(String group, Enum<?> value) {
            return screen.text("practices." + group + "." + value.name());
        }

        private String unknown() {
            return screen.text("practices.nothing-known");
        }
    }
}
