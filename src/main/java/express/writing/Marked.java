package express.writing;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A paragraph and the marks {@code [^source]} at its end, which a machine does not get to see, so that it cannot
 * translate them.
 */
record Marked(String words, String marks) {

    private static final Pattern MARK = Pattern.compile("\\[\\^[^\\]\\[]*]");

    static Marked of(String paragraph) {
        int end = paragraph.length();
        for (int start = lastMark(paragraph, end); start >= 0; start = lastMark(paragraph, end)) {
            end = start;
        }
        return new Marked(
                paragraph.substring(0, end).strip(), paragraph.substring(end).strip());
    }

    /** Where the mark begins that ends there, if there is one. */
    private static int lastMark(String paragraph, int end) {
        String rest = paragraph.substring(0, end).stripTrailing();
        int start = rest.lastIndexOf("[^");
        return start >= 0 && MARK.matcher(rest.substring(start)).matches() ? start : -1;
    }

    /** All marks of a paragraph in their order, wherever they stand. */
    static List<String> in(String paragraph) {
        return MARK.matcher(paragraph).results().map(MatchResult::group).toList();
    }

    /** A translation of the words with the same marks; nothing, if marks among the words were lost. */
    Optional<String> translated(String by) {
        return in(words).equals(in(by)) ? Optional.of((by.strip() + " " + marks).strip()) : Optional.empty();
    }
}
