package express.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Endings of a language, of which a word loses the longest that leaves enough of it. */
record Endings(List<String> longestFirst) {

    static Endings of(String written) {
        return new Endings(Arrays.stream(written.strip().split("\\s+"))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    String cut(String word, int atLeast) {
        return longestFirst.stream()
                .filter(ending -> word.length() - ending.length() >= atLeast && word.endsWith(ending))
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }
}
