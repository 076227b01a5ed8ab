package express;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a sequence of random acts has to contain, in an order drawn with it, since what is left to chance alone may never
 * come up in the few sequences of a build. What came to nothing is due again.
 */
public final class Due<A> {

    private final List<Map.Entry<String, A>> left;

    /** Whether one that was due was drawn last and has not come about. */
    private boolean inVain;

    /** @param acts by the word with which it is told that one came about; the same of each seed */
    public Due(Map<String, A> acts, Random random) {
        left = new ArrayList<>(new TreeMap<>(acts).entrySet());
        Collections.shuffle(left, random);
    }

    /** Nothing where chance has the turn: the seldomer the fewer acts are to come, but always after one in vain. */
    public Optional<A> draw(Random random, int toCome) {
        boolean free = inVain || random.nextInt(toCome) >= left.size();
        inVain = !free;
        return free ? Optional.empty() : Optional.of(left.getFirst().getValue());
    }

    /** What came about, whether it was due or not. */
    public void did(String what) {
        if (left.removeIf(it -> what.startsWith(it.getKey()))) {
            inVain = false;
        } else if (inVain) {
            Collections.rotate(left, -1);
        }
    }

    public boolean isOver() {
        return left.isEmpty();
    }
}
