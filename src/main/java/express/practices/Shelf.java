package express.practices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import express.base.ChainStep;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * All practices at one moment, so laid out that choosing, counting and finding a page costs hardly more among a hundred
 * thousand than among a hundred: each has a place, and each thing that one can choose is the set of its places.
 */
final class Shelf {

    private static final Comparator<Entry> LATEST_FIRST =
            Comparator.comparing(Entry::at).thenComparing(Entry::change).reversed();

    static final Shelf NEW = new Shelf(-1, List.of(), Map.of(), new int[0]);

    private static final int CHOICES_KEPT = 300;

    private final long change;
    private final List<Entry> entries;
    private final Map<String, Integer> places = new HashMap<>();
    private final Tally tally;
    private final ConcurrentMap<Locale, Order> orders;
    private final int[] latestFirst;
    private final Cache<Choice, Selection> selections = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(CHOICES_KEPT)
            .build();

    private Shelf(long change, List<Entry> entries, Map<Locale, Order> orders, int[] latestFirst) {
        this.latestFirst = latestFirst;
        this.change = change;
        this.entries = entries;
        this.orders = new ConcurrentHashMap<>(orders);
        for (int place = 0; place < entries.size(); place++) {
            places.put(entries.get(place).slug(), place);
        }
        this.tally = new Tally(entries);
    }

    static Shelf of(List<Entry> entries) {
        return NEW.with(entries);
    }

    /** The same with those that are new or have changed. */
    Shelf with(List<Entry> changed) {
        List<Entry> then = new ArrayList<>(entries);
        BitSet moved = new BitSet();
        Map<String, Integer> added = new HashMap<>();
        for (Entry entry : changed) {
            Integer place = places.getOrDefault(entry.slug(), added.get(entry.slug()));
            if (place == null) {
                place = then.size();
                then.add(entry);
                added.put(entry.slug(), place);
            } else {
                then.set(place, entry);
            }
            moved.set(place);
        }
        Map<Locale, Order> reordered = new HashMap<>();
        orders.forEach((reader, order) -> reordered.put(reader, order.with(then, moved)));
        long latest = changed.stream().mapToLong(Entry::change).max().orElse(0);
        return new Shelf(Math.max(Math.max(change, 0), latest), List.copyOf(then), reordered, latestFirst(then, moved));
    }

    private int[] latestFirst(List<Entry> then, BitSet moved) {
        Comparator<Integer> byAge = Comparator.comparing(then::get, LATEST_FIRST);
        return Places.move(
                latestFirst, moved, moved.stream().boxed().sorted(byAge).toList(), byAge);
    }

    boolean isNew() {
        return change < 0;
    }

    long change() {
        return change;
    }

    Optional<Entry> find(String slug) {
        return Optional.ofNullable(places.get(slug)).map(entries::get);
    }

    Order inOrder(Locale reader) {
        return orders.computeIfAbsent(reader, it -> Order.of(entries, it));
    }

    /** Those that can be found, in the order of a reader's language. */
    List<Entry> list(Locale reader) {
        return inOrder(reader).list(entries);
    }

    /** Those that were chosen, in the order of a reader's language. */
    List<Entry> list(Choice choice, Locale reader) {
        BitSet fitting = choose(choice).fitting();
        Order order = inOrder(reader);
        return IntStream.range(0, order.size())
                .map(order::place)
                .filter(fitting::get)
                .mapToObj(entries::get)
                .toList();
    }

    /** Those that were chosen and published last, latest first. */
    List<Entry> listLatest(Choice choice, int most) {
        BitSet fitting = choose(choice).fitting();
        return IntStream.of(latestFirst)
                .filter(fitting::get)
                .limit(most)
                .mapToObj(entries::get)
                .toList();
    }

    Entry at(int place) {
        return entries.get(place);
    }

    /** Where a practice stands in a reader's order, whatever was chosen; nothing if nobody knows it. */
    Optional<Integer> rank(String slug, Locale reader) {
        return find(slug)
                .filter(entry -> !entry.withdrawn())
                .map(entry -> inOrder(reader).rank(entries, entry));
    }

    /** What was chosen, and for each other choice how many there would be. */
    Selection choose(Choice choice) {
        Choice whole = choice.fromTheStart();
        return selections.get(whole, tally::select);
    }

    /** @param fitting the places of those that fit */
    record Selection(BitSet fitting, Listing.Counts counts) {

        int total() {
            return fitting.cardinality();
        }
    }

    /** For everything that one can choose, the places of those that have it. */
    private static final class Tally {

        private final BitSet all = new BitSet();
        private final Map<ChainStep, BitSet> steps = new HashMap<>();
        private final Map<String, BitSet> countries = new HashMap<>();
        private final Map<Sheet.Level, BitSet> levels = new HashMap<>();
        private final Map<String, BitSet> languages = new HashMap<>();

        Tally(List<Entry> entries) {
            for (int place = 0; place < entries.size(); place++) {
                if (!entries.get(place).withdrawn()) {
                    add(place, entries.get(place).card());
                }
            }
        }

        private void add(int place, Entry.Card card) {
            all.set(place);
            card.steps().forEach(step -> mark(steps, step, place));
            mark(countries, card.country(), place);
            mark(levels, card.level(), place);
            card.titles().keySet().forEach(language -> mark(languages, language.toLanguageTag(), place));
        }

        private static <T> void mark(Map<T, BitSet> values, T value, int place) {
            values.computeIfAbsent(value, it -> new BitSet()).set(place);
        }

        Selection select(Choice choice) {
            return new Selection(
                    fitting(choice),
                    new Listing.Counts(
                            count(fitting(choice.withSteps(List.of())), steps),
                            count(fitting(choice.withoutCountry()), countries),
                            count(fitting(choice.withoutLevel()), levels),
                            count(fitting(choice.withoutLanguage()), languages)));
        }

        private BitSet fitting(Choice choice) {
            BitSet fitting = (BitSet) all.clone();
            if (!choice.steps().isEmpty()) {
                BitSet any = new BitSet();
                choice.steps().forEach(step -> any.or(of(steps, step)));
                fitting.and(any);
            }
            if (choice.country() != null) {
                fitting.and(of(countries, choice.country()));
            }
            if (choice.level() != null) {
                fitting.and(of(levels, choice.level()));
            }
            if (choice.language() != null) {
                fitting.and(of(languages, choice.language().toLanguageTag()));
            }
            return fitting;
        }

        private static <T> BitSet of(Map<T, BitSet> values, T value) {
            return values.getOrDefault(value, new BitSet());
        }

        private static <T extends Comparable<T>> Map<T, Long> count(BitSet others, Map<T, BitSet> values) {
            Map<T, Long> counts = new TreeMap<>();
            values.forEach((value, places) -> {
                BitSet both = (BitSet) others.clone();
                both.and(places);
                if (!both.isEmpty()) {
                    counts.put(value, (long) both.cardinality());
                }
            });
            return counts;
        }
    }
}
