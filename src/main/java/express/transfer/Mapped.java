package express.transfer;

import express.base.ChainStep;
import express.places.Land;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A map of how many practices there are.
 *
 * @param step counted for, or all
 * @param shades of the counts, the same for maps that stand side by side
 * @param absent countries that have practices and lie outside the picture
 */
record Mapped(@Nullable ChainStep step, List<Country> countries, Shades shades, List<String> absent) {

    record Country(Land place, long count, int shade) {

        String code() {
            return place.country();
        }

        long x() {
            return Math.round(place.at().x());
        }

        long y() {
            return Math.round(place.at().y());
        }
    }

    static Mapped of(Figures figures, @Nullable ChainStep step) {
        return of(figures, step, Shades.of(counts(figures, step)));
    }

    static Mapped of(Figures figures, @Nullable ChainStep step, Shades shades) {
        List<String> there = figures.countries().stream()
                .filter(country -> figures.in(country, step) > 0)
                .toList();
        return new Mapped(
                step,
                there.stream()
                        .flatMap(country -> Land.find(country).stream())
                        .map(place -> country(place, figures.in(place.country(), step), shades))
                        .toList(),
                shades,
                there.stream().filter(country -> Land.find(country).isEmpty()).toList());
    }

    private static Country country(Land place, long count, Shades shades) {
        return new Country(place, count, shades.shade(count));
    }

    static LongStream counts(Figures figures, @Nullable ChainStep step) {
        return figures.countries().stream().mapToLong(country -> figures.in(country, step));
    }

    /** The list with the practices that are counted of a country. */
    static String list(String country, @Nullable ChainStep step) {
        return "/practices?" + (step == null ? "" : "step=" + step.slug() + "&") + "country=" + country;
    }
}
