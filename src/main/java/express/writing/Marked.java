package express.writing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paragraph and the marks of sources at its end, {@code [1]} or {@code [^source]}, which a machine does not get to
 * see, so that it cannot translate them.
 */
record Marked(String words, String marks) {

    private static final Pattern MARK = Pattern.compile("\\[(?:\\^[^\\]\\[]*|\\^?\\p{Nd}{1,9})]");
    private static final String STOPS = ".!?…。؟،;:)»”\"";

    /** A full stop behind the marks belongs to the words. */
    static Marked of(String paragraph) {
        String said = paragraph.strip();
        int stop = said.length();
        while (stop > 0 && STOPS.indexOf(said.charAt(stop - 1)) >= 0) {
            stop--;
        }
        int end = beforeMarks(said, stop) == stop ? said.length() : stop;
        int begin = beforeMarks(said, end);
        return new Marked(
                said.substring(0, begin).strip() + said.substring(end),
                said.substring(begin, end).strip());
    }

    /** Where the marks begin that end there. */
    private static int beforeMarks(String said, int end) {
        int begin = end;
        for (int start = lastMark(said, begin); start >= 0; start = lastMark(said, begin)) {
            begin = start;
        }
        return begin;
    }

    private static int lastMark(String said, int end) {
        String rest = said.substring(0, end).stripTrailing();
        int start = rest.lastIndexOf('[');
        return start >= 0 && MARK.matcher(rest.substring(start)).matches() ? start : -1;
    }

    /** All marks of a paragraph in their order, wherever they stand and in whatever digits. */
    static List<String> in(String paragraph) {
        return MARK.matcher(paragraph)
                .results()
                .map(mark -> Typed.digits(mark.group()))
                .toList();
    }

    /** A translation of the words with the same marks; nothing, if marks among the words were lost. */
    Optional<String> translated(String by) {
        return in(words).equals(in(by)) ? Optional.of((by.strip() + " " + marks).strip()) : Optional.empty();
    }

    /** Whether a translation cites the same, in the same places, and says something. */
    boolean isCitedLike(Marked source) {
        return in(marks).equals(in(source.marks)) && in(words).equals(in(source.words)) && !words.isEmpty();
    }

    /** Whether there is a number in it, which readers expect to have a source. */
    boolean counts() {
        return MARK.matcher(words).replaceAll("").codePoints().anyMatch(Character::isDigit);
    }
}
