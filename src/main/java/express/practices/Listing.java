package express.practices;

import com.ibm.icu.text.Collator;
import express.base.ChainStep;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of the library after choosing: a page of practices in the order of their language, and for each
 * choice how many there would be.
 *
 * @param next the slug after which the next page begins
 */
record Listing(
        List<Publication> page,
        int total,
        Counts counts,
        @Nullable String next) {

    static final int PAGE = 20;

    /** What the reader chose; an empty list or null means everything. */
    record Choice(
            List<ChainStep> steps,
            @Nullable String country,
            Sheet.@Nullable Level level,
            @Nullable Locale language,
            @Nullable String after) {

        static Choice everything() {
            return new Choice(List.of(), null, null, null, null);
        }

        boolean isEverything() {
            return steps.isEmpty() && country == null && level == null && language == null;
        }

        private boolean hasStep(Sheet sheet) {
            return steps.isEmpty() || sheet.steps().stream().anyMatch(steps::contains);
        }

        private boolean hasCountry(Sheet sheet) {
            return country == null || country.equals(sheet.country());
        }

        private boolean hasLevel(Sheet sheet) {
            return level == null || level == sheet.level();
        }

        private boolean hasLanguage(Sheet sheet) {
            return language == null || sheet.texts().containsKey(language);
        }

        boolean fits(Sheet sheet) {
            return hasStep(sheet) && hasCountry(sheet) && hasLevel(sheet) && hasLanguage(sheet);
        }
    }

    /** How many practices each choice would give, the other choices being kept. */
    record Counts(
            Map<ChainStep, Long> steps,
            Map<String, Long> countries,
            Map<Sheet.Level, Long> levels,
            Map<String, Long> languages) {}

    static Listing of(Collection<Publication> all, Choice choice, Locale reader) {
        List<Publication> fitting = all.stream()
                .filter(publication -> choice.fits(publication.sheet()))
                .sorted(byTitle(reader))
                .toList();
        int start = startAfter(fitting, choice.after());
        int end = Math.min(start + PAGE, fitting.size());
        String next = end < fitting.size() ? fitting.get(end - 1).sheet().slug() : null;
        return new Listing(fitting.subList(start, end), fitting.size(), counts(all, choice), next);
    }

    private static Comparator<Publication> byTitle(Locale reader) {
        Collator collator = Collator.getInstance(reader);
        return Comparator.comparing(
                        (Publication publication) ->
                                publication.sheet().words(reader).title(),
                        collator::compare)
                .thenComparing(publication -> publication.sheet().slug());
    }

    private static int startAfter(List<Publication> fitting, @Nullable String slug) {
        for (int i = 0; i < fitting.size(); i++) {
            if (fitting.get(i).sheet().slug().equals(slug)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Counts counts(Collection<Publication> all, Choice choice) {
        List<Sheet> sheets = all.stream().map(Publication::sheet).toList();
        return new Counts(
                count(
                        sheets,
                        sheet -> choice.hasCountry(sheet) && choice.hasLevel(sheet) && choice.hasLanguage(sheet),
                        sheet -> sheet.steps().stream()),
                count(
                        sheets,
                        sheet -> choice.hasStep(sheet) && choice.hasLevel(sheet) && choice.hasLanguage(sheet),
                        sheet -> Stream.of(sheet.country())),
                count(
                        sheets,
                        sheet -> choice.hasStep(sheet) && choice.hasCountry(sheet) && choice.hasLanguage(sheet),
                        sheet -> Stream.of(sheet.level())),
                count(
                        sheets,
                        sheet -> choice.hasStep(sheet) && choice.hasCountry(sheet) && choice.hasLevel(sheet),
                        sheet -> sheet.texts().keySet().stream().map(Locale::toLanguageTag)));
    }

    private static <T extends Comparable<T>> Map<T, Long> count(
            List<Sheet> sheets, Predicate<Sheet> others, Function<Sheet, Stream<T>> values) {
        return sheets.stream()
                .filter(others)
                .flatMap(values)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
