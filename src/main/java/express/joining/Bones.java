package express.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left of a word when vowels go and sounds that alphabets mix up fall together: محمد, Mohamed and Мухаммад have
 * the same bones. A letter that is read in two ways gives two of them.
 */
final class Bones {

    private static final int MOST = 8;

    private Bones() {}

    /** How a letter is read, the usual way first; nothing, if it goes. A capital is one of those of {@link Roman}. */
    private static List<String> read(char letter, boolean first, boolean last) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> List.of(first ? "a" : "");
            // An Arabic ayn is a vowel at the beginning, and nothing else.
            case 'A' -> List.of(first ? "a" : "");
            case 'y' -> List.of(first ? "a" : "");
            case 'Y' -> first ? List.of("j", "a") : List.of("j", "");
            case 'W' -> first ? List.of("v", "a") : List.of("", "v");
            case 'H' -> first ? List.of("h") : last ? List.of("") : List.of("h", "");
            case 'K' -> first ? List.of("k", "h") : List.of("k", "h", "");
            case 'X' -> first ? List.of("k", "h", "j") : List.of("k", "h", "", "j");
            case 'G' -> List.of("k");
            case 'J' -> List.of("j", "k");
            case 'C' -> first ? List.of("s", "k", "h") : List.of("s", "k");
            case 'S' -> List.of("s", "k");
            case 'T' -> List.of("t", "s");
            case 'Z' -> List.of("s", "t");
            case 'D' -> List.of("s", "t");
            case 'd' -> List.of("t");
            case 'z' -> List.of("s");
            case 'p' -> List.of("b");
            case 'q', 'g' -> List.of("k");
            default -> List.of(String.valueOf(letter));
        };
    }

    /** All readings, the usual one first. */
    static Set<String> of(String roman) {
        List<String> readings = new ArrayList<>(List.of(""));
        String word = single(roman);
        for (int i = 0; i < word.length(); i++) {
            List<String> next = new ArrayList<>();
            for (String way : read(word.charAt(i), i == 0, i == word.length() - 1)) {
                for (String before : readings) {
                    next.add(before.endsWith("a") && before.length() == 1 && way.equals("a") ? before : before + way);
                }
            }
            readings = next.subList(0, Math.min(MOST, next.size()));
        }
        Set<String> bones = new LinkedHashSet<>(readings);
        bones.remove("");
        return bones;
    }

    /** A letter that is written twice is heard once. */
    private static String single(String roman) {
        var word = new StringBuilder();
        for (int i = 0; i < roman.length(); i++) {
            if (i == 0 || roman.charAt(i) != roman.charAt(i - 1)) {
                word.append(roman.charAt(i));
            }
        }
        return word.toString();
    }

    /** The bones with a vowel between them wherever one was: finer, for words that are written with vowels. */
    static String sound(String roman) {
        var sound = new StringBuilder();
        String word = single(roman);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String bone = "yA".indexOf(letter) >= 0 || Latin.isVowel(letter)
                    ? "a"
                    : read(letter, i == 0, i == word.length() - 1).getFirst();
            if (!bone.equals("a") || sound.isEmpty() || sound.charAt(sound.length() - 1) != 'a') {
                sound.append(bone);
            }
        }
        return sound.toString();
    }

    /** Those with one letter less, so that two that differ in one have something in common. */
    static Set<String> near(String bones) {
        Set<String> near = new LinkedHashSet<>();
        near.add(bones);
        for (int i = 0; bones.length() > 3 && i < bones.length(); i++) {
            near.add(bones.substring(0, i) + bones.substring(i + 1));
        }
        return near;
    }
}
