package express.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which line of a text written anew is which paragraph of the one before: first what is the same in the same
 * order (a longest common subsequence), then what was moved, then what is alike, and last what stands in the same gap
 * between two that stayed. A paragraph taken for changed keeps its translations, marked as out of date; one taken for
 * new has none: so in doubt it was changed.
 */
final class Pairing {

    static final int NONE = -1;

    /** Half of the words in common: a paragraph cut in two equal halves still finds itself in one of them. */
    private static final double ALIKE = 0.5;

    private final List<String> before;
    private final List<String> after;
    private final int[] partner;
    private final boolean[] taken;

    private Pairing(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.partner = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(partner, NONE);
    }

    /** For each line afterwards the place of its paragraph before, or {@link #NONE}. */
    static int[] of(List<String> before, List<String> after) {
        var pairing = new Pairing(before, after);
        pairing.takeSameInOrder();
        int[] gapBefore = pairing.gaps(pairing.taken);
        int[] gapAfter = pairing.gaps(pairing.found());
        pairing.takeMoved();
        pairing.takeAlike();
        pairing.takeInSameGap(gapBefore, gapAfter);
        return pairing.partner;
    }

    private void pair(int old, int now) {
        partner[now] = old;
        taken[old] = true;
    }

    private void takeSameInOrder() {
        for (int[] pair : CommonSequence.of(before, after)) {
            pair(pair[0], pair[1]);
        }
    }

    private boolean[] found() {
        boolean[] found = new boolean[partner.length];
        for (int now = 0; now < partner.length; now++) {
            found[now] = partner[now] != NONE;
        }
        return found;
    }

    /** For each place, how many that stayed stand before it. */
    private int[] gaps(boolean[] stayed) {
        int[] gaps = new int[stayed.length];
        int gap = 0;
        for (int place = 0; place < stayed.length; place++) {
            gaps[place] = gap;
            gap += stayed[place] ? 1 : 0;
        }
        return gaps;
    }

    private void takeMoved() {
        for (int now = 0; now < partner.length; now++) {
            for (int old = 0; old < taken.length && partner[now] == NONE; old++) {
                if (!taken[old] && before.get(old).equals(after.get(now))) {
                    pair(old, now);
                }
            }
        }
    }

    private record Likeness(int old, int now, double share) {}

    private void takeAlike() {
        List<Likeness> alike = new ArrayList<>();
        for (int now = 0; now < partner.length; now++) {
            for (int old = 0; old < taken.length; old++) {
                if (partner[now] == NONE && !taken[old]) {
                    alike.add(new Likeness(old, now, likeness(before.get(old), after.get(now))));
                }
            }
        }
        alike.removeIf(it -> it.share() < ALIKE);
        alike.sort(Comparator.comparing(Likeness::share)
                .reversed()
                .thenComparing(it -> Math.abs(it.old() - it.now()))
                .thenComparing(Likeness::old)
                .thenComparing(Likeness::now));
        for (Likeness it : alike) {
            if (partner[it.now()] == NONE && !taken[it.old()]) {
                pair(it.old(), it.now());
            }
        }
    }

    /** Twice the words in common, by the words of both. */
    private static double likeness(String one, String other) {
        String[] words = one.split(" ");
        String[] others = other.split(" ");
        Map<String, Integer> left = new HashMap<>();
        for (String word : words) {
            left.merge(word, 1, Integer::sum);
        }
        int common = 0;
        for (String word : others) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (words.length + others.length);
    }

    private void takeInSameGap(int[] gapBefore, int[] gapAfter) {
        for (int now = 0; now < partner.length; now++) {
            for (int old = 0; old < taken.length && partner[now] == NONE; old++) {
                if (!taken[old] && gapBefore[old] == gapAfter[now]) {
                    pair(old, now);
                }
            }
        }
    }
}
