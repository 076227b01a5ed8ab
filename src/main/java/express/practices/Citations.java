package express.practices;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds in a paragraph the marks {@code [^source]} that say where it was found. They stand at its end. */
final class Citations {

    private static final Pattern MARK = Pattern.compile("\\s*\\[\\^([a-z0-9-]+)]");

    private Citations() {}

    static List<String> of(String paragraph) {
        return MARK.matcher(paragraph)
                .results()
                .map(MatchResult::group)
                .map(Citations::id)
                .toList();
    }

    private static String id(String mark) {
        return mark.substring(mark.indexOf('^') + 1, mark.length() - 1);
    }

    static String without(String paragraph) {
        return MARK.matcher(paragraph).replaceAll("").strip();
    }
}
