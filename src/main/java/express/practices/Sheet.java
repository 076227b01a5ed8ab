package express.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import express.base.ChainStep;
import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of a practice in all its languages, as it is published. Whoever writes or imports one makes this.
 *
 * @param step the step it serves first
 * @param language in which it was first written
 * @param nuts the territory's code in the European nomenclature
 * @param cofunding what the European Union asks to be said, where it paid and a practice names that
 * @param subjects what it is about, the most important first: concepts of the glossary, some perhaps of another one
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Cofunding cofunding,
        Evidence evidence,
        List<Integer> sdgs,
        SdgsBy sdgsBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> subjects,
        @Nullable Contact contact,
        List<String> nothingKnown,
        List<Figure> figures,
        List<Source> sources,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Picture> pictures,
        Map<Locale, Words> texts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Locale> machine) {

    /** Of the subjects of a practice: who says that it is about everything says nothing. */
    public static final int MOST_SUBJECTS = 14;

    private static final int HEADLINE = 3;
    private static final Pattern SUBJECT = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");

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
        subjects = listed(subjects);
        nothingKnown = listed(nothingKnown);
        figures = listed(figures);
        sources = listed(sources);
        pictures = listed(pictures);
        texts = byTag(needed("texts", texts));
        machine = listed(machine);
    }

    /** The figures that are read first. What is only told has none: its figures may be those of its surroundings. */
    List<Figure> headline() {
        return evidence == Evidence.ANECDOTAL
                ? List.of()
                : figures.stream().limit(HEADLINE).toList();
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
                null,
                evidence,
                sdgs,
                sdgsBy,
                List.of(),
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

    static <T> T needed(String name, @Nullable T value) {
        return Objects.requireNonNull(value, () -> name + " is missing");
    }

    static <T> List<T> listed(@Nullable List<T> items) {
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

    public record Contact(@Nullable URI website) {}

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

    /** The same, which still says that there was this picture, but nothing about it. */
    Sheet withoutWordsOf(UUID picture) {
        Map<Locale, Words> left = texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, words -> words.getValue().withoutWordsOf(picture.toString())));
        List<Picture> silent = pictures.stream()
                .map(it -> it.id().equals(picture)
                        ? new Picture(it.id(), it.kind(), "", it.licence(), it.width(), it.height())
                        : it)
                .toList();
        return but(slug, silent, left, machine);
    }

    /** The same as if it had never had this picture. */
    public Sheet without(UUID picture) {
        return showing(pictures.stream()
                .map(Picture::id)
                .filter(id -> !id.equals(picture))
                .collect(Collectors.toSet()));
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

    /** Whether this can be the id of a concept, in this glossary or another one. */
    public static boolean isSubject(String id) {
        return SUBJECT.matcher(id).matches();
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
                cofunding,
                evidence,
                sdgs,
                sdgsBy,
                subjects,
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
