package express.loans;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names in plain letters: banks write them in capitals, without accents and in any order, and people as they find them. */
final class Plain {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;

    /** As banks do in German: two letters for one with dots. */
    private static final Transliterator AS_BANKS =
            Transliterator.getInstance("NFC; Any-Latin; de-ASCII; Latin-ASCII; NFKD; [:M:] Remove; Lower");

    private static final Transliterator WITHOUT_MARKS =
            Transliterator.getInstance("NFKD; [:Mn:] Remove; Any-Latin; NFKD; [:M:] Remove; Latin-ASCII; Lower");

    private Plain() {}

    /** All words of a name, each once, in an order that is always the same. */
    static String of(String name) {
        return String.join(" ", new TreeSet<>(split(AS_BANKS, name)));
    }

    /** By which of its words a name is found, in either way to write them. */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(split(WITHOUT_MARKS, name));
        words.addAll(split(AS_BANKS, name));
        return words;
    }

    /** What somebody typed to find a name. */
    static List<String> typed(String words) {
        return split(WITHOUT_MARKS, words).stream().distinct().limit(MOST_WORDS).toList();
    }

    /** Names of which a name has all words: who pays may have told more of theirs than who signed. */
    static List<String> within(String name) {
        String all = of(name);
        List<String> words = List.of(all.split(" "));
        if (words.size() < 3 || words.size() > MOST_WORDS) {
            return List.of(all);
        }
        List<String> names = new ArrayList<>();
        for (int some = 1; some < 1 << words.size(); some++) {
            if (Integer.bitCount(some) > 1) {
                names.add(chosen(words, some));
            }
        }
        return names;
    }

    private static String chosen(List<String> words, int some) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if ((some & 1 << i) != 0) {
                chosen.add(words.get(i));
            }
        }
        return String.join(" ", chosen);
    }

    /** What transliterates keeps a state while it works. */
    private static List<String> split(Transliterator letters, String name) {
        String plain;
        synchronized (letters) {
            plain = letters.transliterate(name.substring(0, Math.min(name.length(), LONGEST)));
        }
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(0, Math.min(it.length(), LONGEST)))
                .toList();
    }
}
