package express.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name as it is compared, made once since that takes longer than comparing.
 *
 * @param words in Latin letters, without those that say little
 * @param bones of each of them its consonants
 */
record Name(List<String> words, List<String> bones, String plain, Set<String> numbers, Character.UnicodeScript script) {

    static Name of(String name) {
        List<String> words = Spelling.words(name);
        return new Name(
                words,
                words.stream().map(Spelling::skeleton).toList(),
                words.stream().sorted().collect(Collectors.joining(" ")),
                Spelling.numbers(name),
                Spelling.script(name));
    }

    /** From 0, nothing in common, to 1. */
    static double alike(Name one, Name other) {
        if (!one.numbers().equals(other.numbers())) {
            return 0.3;
        }
        double words = Math.max(dice(one.plain(), other.plain()), shared(one, other, false));
        return one.script() == other.script() ? words : Math.max(words, shared(one, other, true));
    }

    /** How much of the words of two names is the same, each word held against the one most like it. */
    private static double shared(Name one, Name other, boolean consonants) {
        return (best(one, other, consonants) + best(other, one, consonants)) / 2;
    }

    private static double best(Name one, Name other, boolean consonants) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < one.words().size(); i++) {
            double best = 0;
            for (int j = 0; j < other.words().size(); j++) {
                best = Math.max(
                        best,
                        one.words().get(i).equals(other.words().get(j))
                                ? 1
                                : consonants
                                        ? bones(
                                                one.bones().get(i),
                                                other.bones().get(j))
                                        : word(one.words().get(i), other.words().get(j)));
            }
            sum += best * one.words().get(i).length();
            weight += one.words().get(i).length();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static double bones(String one, String other) {
        return one.length() < 2 || other.length() < 2 ? 0.4 : close(one, other);
    }

    private static double word(String one, String other) {
        double close = close(one, other);
        return close < 0.75 ? 0 : close;
    }

    /** By how many letters one has to change. */
    private static double close(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return 1 - (double) before[other.length()] / Math.max(one.length(), other.length());
    }

    private static double dice(String one, String other) {
        List<String> pairs = pairs(one);
        List<String> pairs2 = new ArrayList<>(pairs(other));
        int all = pairs.size() + pairs2.size();
        long shared = pairs.stream().filter(pairs2::remove).count();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
