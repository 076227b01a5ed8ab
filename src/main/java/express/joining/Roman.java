package express.joining;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a word of a name in Latin letters. Where one letter is read in two ways, as Persian and Arabic read theirs, a
 * capital stands for both ({@link Bones}). Scripts without a table of their own are left to ICU.
 */
final class Roman {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        // Arabic, Persian and Pashto. Marks above letters are seldom written and stand for nothing here.
        letters("ا a أ a إ a آ a ٱ a ى a ة a ء . ؤ W ئ y ب b پ p ت t ث T ج J چ C ح H خ K د d ذ D ر r ز z ژ z س s ش s ص"
                + " s");
        letters("ض Z ط t ظ Z ع A غ G ف f ق k ک k ك k گ g ل l م m ن n ه H ۀ H ہ H ھ H و W ي y ی y ې y ۍ y ئ y");
        letters("ټ t ډ d ړ r ڼ n ښ S ږ G ځ z څ s ګ g ڤ v");
        // Cyrillic: Ukrainian, Russian, Bulgarian, and what Central Asia adds.
        letters("а a б b в v г X ґ g д d е e є ye ё yo ж z з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t"
                + " у u");
        letters("ф f х K ц s ч s ш s щ s ъ . ы y ь . э e ю yu я ya ў w қ k ғ g ҳ H ө o ү u ұ u ә a ң n җ J ҷ J ӣ i ӯ"
                + " u");
    }

    private Roman() {}

    private static void letters(String table) {
        String[] each = table.split(" ");
        for (int i = 0; i + 1 < each.length; i += 2) {
            LETTERS.put(each[i].codePointAt(0), each[i + 1].equals(".") ? "" : each[i + 1]);
        }
    }

    /** @param word without blanks */
    static String of(String word) {
        String plain = COMPATIBLE.normalize(word);
        var roman = new StringBuilder();
        var rest = new StringBuilder();
        plain.codePoints().forEach(sign -> {
            String letter = LETTERS.get(sign);
            if (letter == null && !isMark(sign)) {
                rest.appendCodePoint(sign);
            } else {
                flush(rest, roman);
                roman.append(letter == null ? "" : letter);
            }
        });
        flush(rest, roman);
        return roman.toString().replace("dz", "J");
    }

    /** Vowel points, and the stroke that draws a word out. */
    private static boolean isMark(int sign) {
        return sign == 'ـ' || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static void flush(StringBuilder rest, StringBuilder roman) {
        if (!rest.isEmpty()) {
            String text = rest.toString();
            rest.setLength(0);
            roman.append(Latin.fold(text.chars().allMatch(it -> it < 128) ? text : latin(text)));
        }
    }

    private static String latin(String text) {
        synchronized (LATIN) {
            return LATIN.transliterate(text);
        }
    }

    /** Alphabets that leave most vowels out. */
    static boolean isVowelless(String word) {
        return word.codePoints()
                .mapToObj(UnicodeScript::of)
                .anyMatch(it -> it == UnicodeScript.ARABIC || it == UnicodeScript.HEBREW || it == UnicodeScript.SYRIAC);
    }
}
