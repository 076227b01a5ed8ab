package express.texts;

import java.util.ArrayList;
import java.util.List;

/** The longest common subsequence of two lists, as pairs of places. */
final class CommonSequence {

    private CommonSequence() {}

    static List<int[]> of(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<int[]> pairs = new ArrayList<>();
        addRow(pairs, 0, 0, start);
        addMiddle(pairs, before.subList(start, before.size() - end), after.subList(start, after.size() - end), start);
        addRow(pairs, before.size() - end, after.size() - end, end);
        return pairs;
    }

    private static void addRow(List<int[]> pairs, int old, int now, int many) {
        for (int i = 0; i < many; i++) {
            pairs.add(new int[] {old + i, now + i});
        }
    }

    private static void addMiddle(List<int[]> pairs, List<String> before, List<String> after, int offset) {
        int[][] longest = longest(before, after);
        int old = 0;
        int now = 0;
        while (old < before.size() && now < after.size()) {
            if (before.get(old).equals(after.get(now))) {
                pairs.add(new int[] {offset + old++, offset + now++});
            } else if (longest[old + 1][now] >= longest[old][now + 1]) {
                old++;
            } else {
                now++;
            }
        }
    }

    /** How long the common subsequence of the rests is, for each pair of places. */
    private static int[][] longest(List<String> before, List<String> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int old = before.size() - 1; old >= 0; old--) {
            for (int now = after.size() - 1; now >= 0; now--) {
                longest[old][now] = before.get(old).equals(after.get(now))
                        ? longest[old + 1][now + 1] + 1
                        : Math.max(longest[old + 1][now], longest[old][now + 1]);
            }
        }
        return longest;
    }
}
