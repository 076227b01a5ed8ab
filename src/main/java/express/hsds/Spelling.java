package express.hsds;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How names are written: in Latin letters, in words that count, and in what is left of these in any alphabet. */
final class Spelling {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc\u02be\u02bf`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\P{Nd}+");

    /** Letters, and what is left of them: those that one alphabet writes and another does not go. */
    private static final String LETTERS = "aeiouyhwvbpcqzxg";

    private static final String BONES = "           kkssj";

    /** What bodies are called in law, and little words: two names may differ by these. */
    private static final Set<String> WEAK = Set.of(
            "asbl",
            "vzw",
            "ev",
            "gmbh",
            "ggmbh",
            "ab",
            "sarl",
            "scrl",
            "sa",
            "nv",
            "bv",
            "ltd",
            "limited",
            "inc",
            "cic",
            "association",
            "associazione",
            "asociacion",
            "verein",
            "stichting",
            "the",
            "of",
            "and",
            "for",
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "l",
            "d",
            "et",
            "di",
            "del",
            "della",
            "e",
            "y",
            "el",
            "los",
            "van",
            "het",
            "een",
            "und",
            "der",
            "die",
            "das",
            "fur",
            "och",
            "al",
            "a",
            "in");

    private Spelling() {}

    static boolean isWeak(String word) {
        return WEAK.contains(word);
    }

    static Set<String> numbers(String name) {
        return Arrays.stream(BETWEEN_NUMBERS.split(name))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    static Character.UnicodeScript script(String name) {
        return name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(it -> it != Character.UnicodeScript.COMMON && it != Character.UnicodeScript.INHERITED)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    static String latin(String name) {
        return APOSTROPHES.matcher(transliterated(name)).replaceAll("");
    }

    private static String transliterated(String name) {
        if (name.chars().allMatch(sign -> sign < 128)) {
            return name.toLowerCase(Locale.ROOT);
        }
        synchronized (LATIN) {
            return LATIN.transliterate(name);
        }
    }

    static List<String> words(String name) {
        List<String> all = Stream.of(BETWEEN_WORDS.split(latin(name)))
                .filter(it -> !it.isEmpty())
                .toList();
        List<String> strong = all.stream().filter(it -> !WEAK.contains(it)).toList();
        return strong.isEmpty() ? all : strong;
    }

    /** The consonants of a word: most alphabets of the south do not write the vowels, and each writes others in its way. */
    static String skeleton(String word) {
        String bare = word.replace("ph", "f").replace("tion", "sn").replace("ou", "");
        int begin = bare.startsWith("al") && bare.length() > 4 ? 2 : 0;
        var bones = new StringBuilder();
        for (int i = begin; i < bare.length(); i++) {
            int at = LETTERS.indexOf(bare.charAt(i));
            char bone = at < 0 ? bare.charAt(i) : BONES.charAt(at);
            if (bone != ' ' && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    static String latinDigits(String text) {
        return text.codePoints()
                .mapToObj(
                        it -> Character.isDigit(it) ? String.valueOf(Character.digit(it, 10)) : Character.toString(it))
                .collect(Collectors.joining());
    }
}
