package express.search;

import java.util.ArrayList;
import java.util.List;

/** Reads what was typed from its beginning to its end. A quote that is never closed is passed over. */
final class AskedReader {

    private final String text;
    private final StringBuilder wanted;
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    AskedReader(String text) {
        this.text = text;
        this.wanted = new StringBuilder(text);
    }

    void read() {
        int at = 0;
        while (at < text.length()) {
            boolean minus = isExclusion(at);
            int begin = minus ? at + 1 : at;
            int end = begin < text.length() && Asked.isQuote(text.charAt(begin)) ? closing(begin) : -1;
            if (end > 0) {
                take(text.substring(begin + 1, end), minus);
                at = blank(at, end + 1);
            } else if (minus && endOfWord(begin) > begin) {
                excluded.add(text.substring(begin, endOfWord(begin)));
                at = blank(at, endOfWord(begin));
            } else {
                at++;
            }
        }
    }

    /** A minus at the beginning of a word: one within is a hyphen, one alone a dash. */
    private boolean isExclusion(int at) {
        return Asked.isMinus(text.charAt(at))
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(at + 1)) || Asked.isQuote(text.charAt(at + 1)));
    }

    private int closing(int opening) {
        for (int i = opening + 1; i < text.length(); i++) {
            if (Asked.isQuote(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private int endOfWord(int from) {
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && !Asked.isQuote(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private void take(String phrase, boolean minus) {
        if (!phrase.isBlank()) {
            (minus ? excluded : phrases).add(phrase.strip());
        }
    }

    private int blank(int from, int to) {
        for (int i = from; i < to; i++) {
            wanted.setCharAt(i, ' ');
        }
        return to;
    }

    String wanted() {
        return wanted.toString();
    }

    List<String> phrases() {
        return phrases;
    }

    List<String> excluded() {
        return excluded;
    }
}
