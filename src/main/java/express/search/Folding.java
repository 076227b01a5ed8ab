package express.search;

import com.ibm.icu.text.Normalizer2;

/**
 * Writes a word as everybody would find it: without case, marks and invisible characters, with one letter for all
 * that are written for each other, and with ASCII digits. Marks that carry meaning, as in Indian scripts, stay.
 */
final class Folding {

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    private Folding() {}

    /** Without case and invisible characters, but with marks. */
    static String exact(String word) {
        return isPlain(word) ? word : CASE.normalize(word);
    }

    static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        String apart = APART.normalize(CASE.normalize(word));
        StringBuilder folded = new StringBuilder(apart.length() + 2);
        apart.codePoints().forEach(letter -> fold(letter, folded));
        return TOGETHER.normalize(folded);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (!(letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static void fold(int letter, StringBuilder folded) {
        if (letter < 0x80) {
            if (letter != '\'') {
                folded.append((char) letter);
            }
        } else if (!isMark(letter)) {
            int digit = Character.digit(letter, 10);
            if (digit >= 0) {
                folded.append((char) ('0' + digit));
            } else {
                foldLetter(letter, folded);
            }
        }
    }

    /** Accents, harakat, points: of scripts that are read as well without. */
    private static boolean isMark(int letter) {
        return letter >= 0x300 && letter <= 0x36f
                || letter >= 0x483 && letter <= 0x487
                || letter >= 0x591 && letter <= 0x5c7
                || letter >= 0x610 && letter <= 0x61a
                || letter == 0x640
                || letter >= 0x64b && letter <= 0x65f
                || letter == 0x670
                || letter >= 0x6d6 && letter <= 0x6ed && letter != 0x6e5 && letter != 0x6e6
                || letter >= 0x135d && letter <= 0x135f
                || letter >= 0x1dc0 && letter <= 0x1dff;
    }

    private static void foldLetter(int letter, StringBuilder folded) {
        switch (letter) {
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            case 'ħ' -> folded.append('h');
            case 'ə' -> folded.append('e');
            case 'ґ' -> folded.append('г');
            default -> folded.appendCodePoint(letter >= 0x1200 && letter < 0x1360 ? ethiopic(letter) : arabic(letter));
        }
    }

    private static int arabic(int letter) {
        return switch (letter) {
            case 'ى', 'ی', 'ې', 'ۍ', 'ے' -> 'ي';
            case 'ک', 'ڪ' -> 'ك';
            case 'ة', 'ہ', 'ھ', 'ە', 'ۃ' -> 'ه';
            case 'ٱ' -> 'ا';
            case 'ګ' -> 'گ';
            default -> letter;
        };
    }

    /** Rows of seven vowels that are written for each other, and the first and fourth vowel of the throat. */
    private static int ethiopic(int letter) {
        int vowel = letter & 7;
        int row = letter - vowel;
        return switch (row) {
            case 0x1200, 0x1210, 0x1280 -> 0x1200 + throat(vowel);
            case 0x12a0, 0x12d0 -> 0x12a0 + throat(vowel);
            case 0x1220 -> 0x1230 + vowel;
            case 0x1340 -> 0x1338 + vowel;
            case 0x12b8, 0x12c0 -> letter - 0x10;
            case 0x1250, 0x1258 -> letter - 0x10;
            default -> letter;
        };
    }

    private static int throat(int vowel) {
        return vowel == 0 ? 3 : vowel;
    }
}
