package express.search;

import java.util.List;

/**
 * What was typed, taken apart.
 *
 * @param wanted the text of the words any of which may occur, with blanks in place of everything else
 * @param phrases that must occur
 * @param excluded words and phrases that must not
 */
record Asked(String wanted, List<String> phrases, List<String> excluded, boolean cut, boolean open) {

    private static final int LONGEST = 10_000;
    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb\u2033\uff02";
    private static final String MINUS = "-\u2212\u2013";

    /** Never fails: what is no operator is a word or nothing. */
    static Asked of(String typed) {
        boolean cut = typed.length() > LONGEST;
        String text = cut ? typed.substring(0, LONGEST) : typed;
        var reading = new AskedReader(text);
        reading.read();
        return new Asked(reading.wanted(), reading.phrases(), reading.excluded(), cut, isOpen(text));
    }

    /** Whether the last word may go on. */
    private static boolean isOpen(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    boolean isEmpty() {
        return wanted.isBlank() && phrases.isEmpty() && excluded.isEmpty();
    }

    /** All that is wanted, as words. */
    String plain() {
        return String.join(" ", phrases) + ' ' + wanted;
    }

    static boolean isQuote(char one) {
        return QUOTES.indexOf(one) >= 0;
    }

    static boolean isMinus(char one) {
        return MINUS.indexOf(one) >= 0;
    }
}
