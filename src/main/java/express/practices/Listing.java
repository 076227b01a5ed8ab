package express.practices;

import express.base.ChainStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of the library after choosing: a page of practices in the order of their language, and for each
 * choice how many there would be.
 *
 * @param next where the next page begins, if there is one
 * @param previous where the previous page ends, if there is one
 */
record Listing(
        List<Entry> page,
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

    static Listing of(Shelf shelf, Locale reader, Choice choice) {
        return new Seeker(shelf, reader, choice).listing();
    }

    /** Walks the shelf in the reader's order. */
    private static final class Seeker {

        private final Shelf shelf;
        private final Locale reader;
        private final Choice choice;
        private final Order order;
        private final Shelf.Selection selection;

        Seeker(Shelf shelf, Locale reader, Choice choice) {
            this.shelf = shelf;
            this.reader = reader;
            this.choice = choice;
            this.order = shelf.inOrder(reader);
            this.selection = shelf.choose(choice);
        }

        Listing listing() {
            int start = start();
            List<Entry> onwards = onwards(start, PAGE + 1);
            List<Entry> page = onwards.subList(0, Math.min(PAGE, onwards.size()));
            boolean more = onwards.size() > PAGE;
            boolean earlier = !page.isEmpty() && !backwards(start, 1).isEmpty();
            return new Listing(
                    List.copyOf(page),
                    selection.total(),
                    selection.counts(),
                    more ? choice.after(page.getLast().slug()) : null,
                    earlier ? choice.before(page.getFirst().slug()) : null);
        }

        /** Where the page begins in the order; a practice that is not known stands first. */
        private int start() {
            if (choice.before() == null) {
                return choice.after() == null
                        ? 0
                        : shelf.rank(choice.after(), reader)
                                .map(rank -> rank + 1)
                                .orElse(0);
            }
            List<Entry> before = backwards(shelf.rank(choice.before(), reader).orElse(0), PAGE);
            return before.size() < PAGE
                    ? 0
                    : shelf.rank(before.getFirst().slug(), reader).orElseThrow();
        }

        private List<Entry> onwards(int start, int most) {
            List<Entry> found = new ArrayList<>();
            for (int rank = start; rank < order.size() && found.size() < most; rank++) {
                take(found, order.place(rank));
            }
            return found;
        }

        private List<Entry> backwards(int end, int most) {
            List<Entry> found = new ArrayList<>();
            for (int rank = end - 1; rank >= 0 && found.size() < most; rank--) {
                take(found, order.place(rank));
            }
            Collections.reverse(found);
            return found;
        }

        private void take(List<Entry> found, int place) {
            if (selection.fitting().get(place)) {
                found.add(shelf.at(place));
            }
        }
    }
}
