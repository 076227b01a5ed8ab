package express.payments;

import com.ibm.icu.text.Transliterator;

/** Words as banks take them: few Latin letters, digits and signs. */
final class BankText {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; de-ASCII; Latin-ASCII");

    private BankText() {}

    static String of(String words, int longest) {
        String latin;
        synchronized (LATIN) {
            latin = LATIN.transliterate(words);
        }
        String taken = latin.replace('&', '+')
                .replace('_', '-')
                .replaceAll("[^a-zA-Z0-9/?:().,'+ -]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return taken.substring(0, Math.min(longest, taken.length())).strip();
    }

    /** An identification may neither begin nor end with a stroke, nor hold two together. */
    static boolean isName(String name) {
        return name.matches("[a-zA-Z0-9/?:().,'+ -]{1,35}")
                && !name.startsWith("/")
                && !name.endsWith("/")
                && !name.contains("//");
    }
}
