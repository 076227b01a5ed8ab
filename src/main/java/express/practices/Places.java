package express.practices;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places in an order of which a few move at a time: the others are not compared again. */
final class Places {

    private Places() {}

    /**
     * @param places in order, but for those that moved
     * @param moved where they stood does not count any more
     * @param back those of the moved that stand anywhere, in order
     */
    static int[] move(int[] places, BitSet moved, List<Integer> back, Comparator<Integer> order) {
        int[] stay = IntStream.of(places).filter(place -> !moved.get(place)).toArray();
        int[] then = new int[stay.length + back.size()];
        int taken = 0;
        int filled = 0;
        for (int place : back) {
            int before = before(stay, taken, place, order);
            System.arraycopy(stay, taken, then, filled, before - taken);
            filled += before - taken;
            taken = before;
            then[filled++] = place;
        }
        System.arraycopy(stay, taken, then, filled, stay.length - taken);
        return then;
    }

    /** How many of these stand before a place. */
    static int before(int[] places, int from, int place, Comparator<Integer> order) {
        int low = from;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(places[middle], place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
