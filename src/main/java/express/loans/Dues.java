package express.loans;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fell due of a loan, in the order of its days, and is paid in that order. */
final class Dues {

    private final List<Due> all = new ArrayList<>();
    /** The first that is not paid. */
    private int open;
    /** Of all that fell due. */
    private long left;

    void add(Due due) {
        all.add(due);
        left += due.left();
    }

    /** Asks for a part no more, and tells what was missing of it. */
    long drop(Due due, Part part) {
        long dropped = due.drop(part);
        left -= dropped;
        return dropped;
    }

    List<Due> all() {
        return Collections.unmodifiableList(all);
    }

    int size() {
        return all.size();
    }

    /** Those that are not paid. */
    List<Due> open() {
        return all().subList(open, all.size());
    }

    /** The oldest of which something is missing. */
    @Nullable
    Due oldest() {
        return open < all.size() ? all.get(open) : null;
    }

    long left() {
        return left;
    }

    /** None of them is asked for any more. */
    void close() {
        open = all.size();
    }

    /** Uses what was paid, and tells whether nothing is left of them. */
    boolean pay(List<Part> order, Sums sums, Late late) {
        while (open < all.size()) {
            Due due = all.get(open);
            for (Part part : order) {
                long taken = due.take(part, Math.max(0, sums.credit()));
                left -= taken;
                sums.pay(part, taken);
                if (part == Part.PRINCIPAL) {
                    late.add(-taken);
                }
            }
            if (due.left() > 0) {
                return false;
            }
            open++;
        }
        return true;
    }
}
