package express.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, Integer> numbers = new HashMap<>();
        int[] olds = numbered(before, numbers);
        int[] news = numbered(after, numbers);
        int[][] longest = longest(olds, news);
        int old = 0;
        int now = 0;
        while (old < olds.length && now < news.length) {
            if (olds[old] == news[now]) {
                pairs.add(new int[] {offset + old++, offset + now++});
            } else if (longest[old + 1][now] >= longest[old][now + 1]) {
                old++;
            } else {
                now++;
            }
        }
    }

    /** Equal items have equal numbers, which compare much faster. */
    private static int[] numbered(List<String> items, Map<String, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(item, it -> numbers.size()))
                .toArray();
    }

    /** How long the common subsequence of the rests is, for each pair of places. */
    private static int[][] longest(int[] before, int[] after) {
        int[][] longest = new int[before.length + 1][after.length + 1];
        for (int old = before.length - 1; old >= 0; old--) {
            int[] row = longest[old];
            int[] below = longest[old + 1];
            for (int now = after.length - 1; now >= 0; now--) {
                row[now] = before[old] == after[now] ? below[now + 1] + 1 : Math.max(below[now], row[now + 1]);
            }
        }
        return longest;
    }
}
