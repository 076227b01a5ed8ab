package express.practices;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The places of all practices that can be found: by title as a reader's language sorts, and behind them those that
 * nobody has confirmed for too long.
 */
final class Order {

    private final Locale reader;
    private final Collator collator;
    private final int[] places;

    private Order(Locale reader, Collator collator, int[] places) {
        this.reader = reader;
        this.collator = collator;
        this.places = places;
    }

    private record Keyed(int place, boolean unconfirmed, CollationKey title, String slug) {}

    static Order of(List<Entry> entries, Locale reader) {
        Collator collator = Collator.getInstance(reader).freeze();
        int[] places = IntStream.range(0, entries.size())
                .filter(place -> !entries.get(place).withdrawn())
                .mapToObj(place -> new Keyed(
                        place,
                        entries.get(place).unconfirmed(),
                        collator.getCollationKey(entries.get(place).title(reader)),
                        entries.get(place).slug()))
                .sorted(Comparator.comparing(Keyed::unconfirmed)
                        .thenComparing(Keyed::title)
                        .thenComparing(Keyed::slug))
                .mapToInt(Keyed::place)
                .toArray();
        return new Order(reader, collator, places);
    }

    /** The same after some changed, so that one publication does not sort all others again. */
    Order with(List<Entry> entries, BitSet moved) {
        if (moved.cardinality() > places.length / 10) {
            return of(entries, reader);
        }
        Comparator<Integer> byTitle = (one, other) -> compare(entries.get(one), entries.get(other));
        List<Integer> back = moved.stream()
                .filter(place -> !entries.get(place).withdrawn())
                .boxed()
                .sorted(byTitle)
                .toList();
        return new Order(reader, collator, Places.move(places, moved, back, byTitle));
    }

    private int compare(Entry one, Entry other) {
        if (one.unconfirmed() != other.unconfirmed()) {
            return one.unconfirmed() ? 1 : -1;
        }
        int byTitle = collator.compare(one.title(reader), other.title(reader));
        return byTitle == 0 ? one.slug().compareTo(other.slug()) : byTitle;
    }

    int size() {
        return places.length;
    }

    int place(int rank) {
        return places[rank];
    }

    /** How many stand before it. */
    int rank(List<Entry> entries, Entry entry) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(entries.get(places[middle]), entry) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Entry> list(List<Entry> entries) {
        return IntStream.of(places).mapToObj(entries::get).toList();
    }
}
