package express.lending;

import express.directory.Organisation;
import express.holidays.Region;
import express.ui.Form;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a version is written, and what a loan of it would cost.
 *
 * @param seen the latest version; nothing while the product is new
 * @param corrects whether what is typed takes the place of that version, which does not hold yet
 * @param example nothing as long as something is wrong
 * @param versions that there were, the latest first
 */
record Editor(
        Organisation house,
        @Nullable Product seen,
        boolean corrects,
        LocalDate today,
        List<Product> versions,
        boolean withdrawn,
        List<Locale> languages,
        Form form,
        @Nullable Quote example) {

    String list() {
        return ProductPages.address(house);
    }

    String path() {
        return seen == null ? list() + "/new" : corrects ? planned(seen) : list() + "/" + seen.slug();
    }

    /** Where a version is corrected that does not hold yet. */
    String planned(Product version) {
        return list() + "/" + version.slug() + "/versions/" + version.version();
    }

    /** Whether the latest can still be corrected. */
    boolean isPlanned() {
        return seen != null && seen.since().isAfter(today);
    }

    /** Whether something is wrong with one of these fields, which would else lie folded up. */
    boolean failed(String fields) {
        return form.errors().stream().anyMatch(it -> it.field().startsWith(fields + "-"));
    }

    String money(Screen screen, BigDecimal amount, Quote quote) {
        return screen.amount(amount, quote.product().currency());
    }

    Map<String, String> shapes(Screen screen) {
        return options(screen, Shape.values(), it -> "lending.shape." + it.name());
    }

    Map<String, String> frequencies(Screen screen) {
        return options(screen, Frequency.values(), it -> "lending.frequency." + it.name());
    }

    Map<String, String> graces(Screen screen) {
        return options(screen, Grace.values(), it -> "lending.grace." + it.name());
    }

    Map<String, String> counts(Screen screen) {
        return options(screen, DayCount.values(), it -> "lending.count." + it.name());
    }

    Map<String, String> styles(Screen screen) {
        return options(screen, Rounding.Style.values(), it -> "lending.style." + it.name());
    }

    Map<String, String> closings(Screen screen) {
        return options(screen, Closed.values(), it -> "lending.closed." + it.name());
    }

    Map<String, String> movings(Screen screen) {
        return options(screen, Dating.Moving.values(), it -> "lending.moving." + it.name());
    }

    Map<String, String> regions(Screen screen) {
        return options(screen, Region.places().toArray(Region[]::new), Region::key);
    }

    Map<String, String> allocations(Screen screen) {
        return options(screen, Allocation.values(), Allocation::key);
    }

    Map<String, String> countings(Screen screen) {
        return options(screen, Dating.Counting.values(), it -> "lending.counting." + it.name());
    }

    Map<String, String> times(Screen screen) {
        return options(screen, Fee.When.values(), it -> "lending.when." + it.name());
    }

    Map<String, String> answers(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("yes", screen.text("lending.question.yes"));
        options.put("no", screen.text("lending.question.no"));
        return options;
    }

    private static <T extends Enum<T>> Map<String, String> options(Screen screen, T[] values, Function<T, String> key) {
        Map<String, String> options = new LinkedHashMap<>();
        Stream.of(values).forEach(it -> options.put(it.name(), screen.text(key.apply(it))));
        return options;
    }

    Disclosure.Topic[] topics() {
        return Disclosure.Topic.values();
    }

    /** Those that are filled, and one more. */
    int lines(String kind) {
        int filled = 0;
        for (int i = 0; i < ProductForm.LINES; i++) {
            String prefix = kind + "-" + i + "-";
            boolean any = languages.stream()
                    .anyMatch(it -> !form.typed(prefix + it.toLanguageTag()).isBlank());
            filled = any ? i + 1 : filled;
        }
        return Math.min(ProductForm.LINES, filled + 1);
    }
}
