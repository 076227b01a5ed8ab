package express.practices;

import express.base.ChainStep;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of the library after choosing: a page of practices in the order of their language, and for each
 * choice how many there would be.
 *
 * @param next where the next page begins, if there is one
 * @param previous where the previous page ends, if there is one
 */
record Listing(
        List<Publication> page,
        int total,
        Counts counts,
        @Nullable Choice next,
        @Nullable Choice previous) {

    static final int PAGE = 20;

    /** How many practices each choice would give, the other choices being kept. */
    record Counts(
            Map<ChainStep, Long> steps,
            Map<String, Long> countries,
            Map<Sheet.Level, Long> levels,
            Map<String, Long> languages) {}

    /** @param all in the order in which the reader's language sorts their titles */
    static Listing of(List<Publication> all, Choice choice) {
        List<Publication> fitting =
                all.stream().filter(it -> choice.fits(it.sheet())).toList();
        int start = choice.before() == null
                ? rank(all, fitting, choice.after(), true)
                : Math.max(0, rank(all, fitting, choice.before(), false) - PAGE);
        int end = Math.min(start + PAGE, fitting.size());
        List<Publication> page = fitting.subList(start, end);
        return new Listing(
                page,
                fitting.size(),
                counts(all, choice),
                end < fitting.size() && !page.isEmpty() ? choice.after(slug(page.getLast())) : null,
                start > 0 && !page.isEmpty() ? choice.before(slug(page.getFirst())) : null);
    }

    /** How many of the fitting stand before a practice, which need not fit itself; one that is not known is first. */
    private static int rank(
            List<Publication> all, List<Publication> fitting, @Nullable String slug, boolean including) {
        List<String> slugs = all.stream().map(Listing::slug).toList();
        int place = slugs.indexOf(slug);
        if (place < 0) {
            return 0;
        }
        Set<String> earlier = Set.copyOf(slugs.subList(0, including ? place + 1 : place));
        return (int)
                fitting.stream().map(Listing::slug).filter(earlier::contains).count();
    }

    private static String slug(Publication publication) {
        return publication.sheet().slug();
    }

    private static Counts counts(List<Publication> all, Choice choice) {
        return new Counts(
                count(all, choice.withSteps(List.of()), Sheet::steps),
                count(all, choice.withoutCountry(), sheet -> List.of(sheet.country())),
                count(all, choice.withoutLevel(), sheet -> List.of(sheet.level())),
                count(
                        all,
                        choice.withoutLanguage(),
                        sheet -> sheet.texts().keySet().stream()
                                .map(Locale::toLanguageTag)
                                .toList()));
    }

    private static <T extends Comparable<T>> Map<T, Long> count(
            List<Publication> all, Choice others, Function<Sheet, Collection<T>> values) {
        return all.stream()
                .map(Publication::sheet)
                .filter(others::fits)
                .flatMap(sheet -> values.apply(sheet).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
