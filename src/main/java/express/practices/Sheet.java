package express.practices;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import express.base.ChainStep;
import express.exhibits.Exhibit;
import express.exhibits.Licence;
import express.ui.Screen;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of a practice in all its languages, as it is published. Whoever writes or imports one makes this.
 *
 * @param step the step it serves first
 * @param language in which it was first written
 * @param nuts the territory's code in the European nomenclature
 * @param nothingKnown fields for which the sources say nothing, which is another answer than an empty one
 * @param machine languages in which a machine translated and nobody has checked all of it yet
 */
public record Sheet(
        String slug,
        ChainStep step,
        List<ChainStep> steps,
        Locale language,
        String country,
        String nuts,
        String place,
        Level level,
        @Nullable Integer since,
        @Nullable Integer until,
        Owner owner,
        List<String> partners,
        @Nullable Target target,
        @Nullable Cost cost,
        List<Funding> funding,
        Evidence evidence,
        List<Integer> sdgs,
        SdgsBy sdgsBy,
        @Nullable Contact contact,
        List<String> nothingKnown,
        List<Figure> figures,
        List<Source> sources,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Picture> pictures,
        Map<Locale, Words> texts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Locale> machine) {

    /** A list that a file leaves out is empty; everything else that it must say is refused by name. */
    public Sheet {
        needed("slug", slug);
        needed("step", step);
        needed("language", language);
        needed("country", country);
        needed("nuts", nuts);
        needed("place", place);
        needed("level", level);
        needed("owner", owner);
        needed("evidence", evidence);
        needed("sdgsBy", sdgsBy);
        steps = listed(steps);
        partners = listed(partners);
        funding = listed(funding);
        sdgs = listed(sdgs);
        nothingKnown = listed(nothingKnown);
        figures = listed(figures);
        sources = listed(sources);
        pictures = listed(pictures);
        texts = byTag(needed("texts", texts));
        machine = listed(machine);
    }

    /** One without what only some have. */
    public Sheet(
            String slug,
            ChainStep step,
            List<ChainStep> steps,
            Locale language,
            String country,
            String nuts,
            String place,
            Level level,
            @Nullable Integer since,
            @Nullable Integer until,
            Owner owner,
            List<String> partners,
            @Nullable Target target,
            @Nullable Cost cost,
            List<Funding> funding,
            Evidence evidence,
            List<Integer> sdgs,
            SdgsBy sdgsBy,
            @Nullable Contact contact,
            List<String> nothingKnown,
            List<Figure> figures,
            List<Source> sources,
            Map<Locale, Words> texts) {
        this(
                slug,
                step,
                steps,
                language,
                country,
                nuts,
                place,
                level,
                since,
                until,
                owner,
                partners,
                target,
                cost,
                funding,
                evidence,
                sdgs,
                sdgsBy,
                contact,
                nothingKnown,
                figures,
                sources,
                List.of(),
                texts,
                List.of());
    }

    /** Always in the same order, so that the same sheet gives the same fingerprint. */
    private static Map<Locale, Words> byTag(Map<Locale, Words> texts) {
        var ordered = new TreeMap<Locale, Words>(Comparator.comparing(Locale::toLanguageTag));
        texts.forEach((tag, words) -> ordered.put(tag, needed("texts in " + tag, words)));
        return Collections.unmodifiableMap(ordered);
    }

    private static <T> T needed(String name, @Nullable T value) {
        return Objects.requireNonNull(value, () -> name + " is missing");
    }

    private static <T> List<T> listed(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    public enum Level {
        LOCAL,
        REGIONAL,
        NATIONAL,
        EUROPEAN
    }

    /** What the sources show: told by those who run it, counted by them, or judged by others. */
    public enum Evidence {
        ANECDOTAL,
        MONITORED,
        EVALUATED
    }

    /** Euro a year: under 10,000, up to 100,000, more. */
    public enum Cost {
        LOW,
        MEDIUM,
        HIGH
    }

    public enum Funding {
        EU,
        NATIONAL,
        REGIONAL,
        MUNICIPAL,
        PRIVATE,
        MEMBERS,
        INCOME
    }

    public enum Family {
        LOCAL_AUTHORITY,
        SOCIAL_ECONOMY,
        ENTREPRENEURSHIP_SUPPORT,
        CIVIL_SOCIETY,
        ACADEMIA,
        FINANCE_INSTITUTION,
        PUBLIC_EMPLOYMENT_SERVICE,
        CHAMBER,
        EMPLOYER,
        EUROPEAN_NETWORK
    }

    public enum Gender {
        ALL,
        WOMEN,
        MEN,
        WOMEN_FIRST
    }

    public enum Group {
        REFUGEES,
        MIGRANTS,
        NEWCOMERS,
        YOUNG_PEOPLE,
        WOMEN,
        UNEMPLOYED,
        PRIORITY_NEIGHBOURHOODS,
        SOCIAL_ECONOMY_ORGANISATIONS
    }

    /** Who named the sustainable development goals: the initiative, or the authors of this record. */
    public enum SdgsBy {
        EXPRESS,
        AUTHORS;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Qualifier {
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    public record Owner(
            String name, Family family, @Nullable URI website) {

        public Owner {
            needed("the owner’s name", name);
            needed("the owner’s family", family);
        }
    }

    public record Ages(@Nullable Integer from, @Nullable Integer to) {

        public Ages {
            if (from == null && to == null) {
                throw new IllegalArgumentException("ages begin or end somewhere");
            }
        }

        private String said(Screen screen) {
            if (to == null) {
                return screen.text("practices.ages.from", Objects.requireNonNull(from));
            }
            return from == null
                    ? screen.text("practices.ages.to", to)
                    : screen.text("practices.ages.between", from, to);
        }
    }

    public record Target(
            @Nullable Ages ages,
            @Nullable Gender gender,
            @Nullable String languageLevel,
            List<Group> groups) {

        public Target {
            groups = listed(groups);
        }

        /** For whom it is; the people of a place are not narrowed where nothing narrows them. */
        List<String> said(Screen screen) {
            List<String> said = new ArrayList<>();
            groups.forEach(group -> said.add(screen.text("practices.group." + group)));
            if (gender != null && gender != Gender.ALL) {
                said.add(screen.text("practices.gender." + gender));
            }
            if (ages != null) {
                said.add(ages.said(screen));
            }
            if (languageLevel != null) {
                said.add(screen.text("practices.language-level", languageLevel));
            }
            return said;
        }
    }

    public record Contact(@Nullable URI website) {}

    /** A result in numbers; there is none without a source, and no source without a year. */
    public record Figure(
            String id, BigDecimal value, @Nullable Qualifier qualifier, String unit, String period, String source) {

        public Figure {
            needed("the id of a figure", id);
            needed("the value of figure " + id, value);
            needed("the unit of figure " + id, unit);
            needed("the period of figure " + id, period);
            needed("the source of figure " + id, source);
        }
    }

    /**
     * @param year of publication, or the year in which it was read
     * @param read whether the year is the one of reading
     */
    public record Source(String id, String title, String publisher, URI url, int year, boolean read, Locale language) {

        public Source {
            needed("the id of a source", id);
            needed("the title of source " + id, title);
            needed("the publisher of source " + id, publisher);
            needed("the url of source " + id, url);
            needed("the language of source " + id, language);
        }
    }

    /**
     * A picture or document. Whether it may still be shown is not for a published record to say, which never changes:
     * whoever shows it asks {@code exhibits.Gallery}.
     */
    public record Picture(UUID id, Exhibit.Kind kind, String credit, Licence licence, int width, int height) {

        public Picture {
            needed("the id of a picture", id);
            needed("the kind of picture " + id, kind);
            needed("the credit of picture " + id, credit);
            needed("the licence of picture " + id, licence);
        }
    }

    /**
     * What is said of a picture in one language.
     *
     * @param alternative what is to be seen, for whoever does not see it
     */
    public record Caption(String text, String alternative) {

        public Caption {
            needed("the text of a caption", text);
            needed("the alternative of a picture", alternative);
        }
    }

    /** The prose in one language. */
    public record Words(
            String title,
            String summary,
            Map<String, String> figures,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Caption> pictures,
            @JsonAnySetter @JsonAnyGetter Map<String, List<String>> sections) {

        /** Some without pictures. */
        public Words(String title, String summary, Map<String, String> figures, Map<String, List<String>> sections) {
            this(title, summary, figures, Map.of(), sections);
        }

        public Words {
            needed("a title", title);
            needed("a summary", summary);
            figures = figures == null ? Map.of() : Map.copyOf(figures);
            pictures = pictures == null ? Map.of() : Map.copyOf(pictures);
            for (String field : sections.keySet()) {
                if (Stream.of(Section.values())
                        .noneMatch(section -> section.field().equals(field))) {
                    throw new IllegalArgumentException("no such field: " + field);
                }
            }
        }

        List<String> in(Section section) {
            return sections.getOrDefault(section.field(), List.of());
        }

        private Words showing(Set<String> ids) {
            Map<String, Caption> left = pictures.entrySet().stream()
                    .filter(picture -> ids.contains(picture.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return new Words(title, summary, figures, left, sections);
        }
    }

    /** The same without a word about the pictures that are not among these. */
    Sheet showing(Set<UUID> ids) {
        Set<String> shown = ids.stream().map(UUID::toString).collect(Collectors.toSet());
        Map<Locale, Words> told = texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, words -> words.getValue().showing(shown)));
        return but(
                slug,
                pictures.stream().filter(picture -> ids.contains(picture.id())).toList(),
                told,
                machine);
    }

    /** For another installation: consents are given to one. */
    public Sheet withoutPictures() {
        return pictures.isEmpty() ? this : showing(Set.of());
    }

    public List<UUID> pictureIds() {
        return pictures.stream().map(Picture::id).toList();
    }

    /** The same in its own language alone. */
    Sheet untranslated() {
        return but(slug, pictures, Map.of(language, words(language)), List.of());
    }

    /** What stands in the way of publishing it, in words for the log; nothing, if it may be published. */
    public static List<String> faults(Sheet sheet) {
        return SheetRules.faults(sheet);
    }

    /** The same at another address. */
    Sheet at(String otherSlug) {
        return but(otherSlug, pictures, texts, machine);
    }

    /** The same but for these. */
    private Sheet but(
            String otherSlug, List<Picture> otherPictures, Map<Locale, Words> otherTexts, List<Locale> otherMachine) {
        return new Sheet(
                otherSlug,
                step,
                steps,
                language,
                country,
                nuts,
                place,
                level,
                since,
                until,
                owner,
                partners,
                target,
                cost,
                funding,
                evidence,
                sdgs,
                sdgsBy,
                contact,
                nothingKnown,
                figures,
                sources,
                otherPictures,
                otherTexts,
                otherMachine);
    }

    public String title(Locale reader) {
        return words(reader).title();
    }

    /** The prose for a reader: in the wanted language where there is one, else as it was written. */
    public Locale languageFor(Locale wanted) {
        return texts.containsKey(wanted) ? wanted : language;
    }

    public Words words(Locale wanted) {
        return texts.get(languageFor(wanted));
    }

    boolean saysNothingOf(Section section) {
        return nothingKnown.contains(section.field());
    }
}
