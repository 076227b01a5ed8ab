package express.practices;

import java.util.List;
import java.util.regex.Pattern;

/** Finds in a paragraph the marks {@code [^source]} that say where it was found. They stand at its end. */
final class Citations {

    private static final Pattern MARK = Pattern.compile("\\[\\^([a-z0-9-]+)]");

    private Citations() {}

    static List<String> of(String paragraph) {
        return MARK.matcher(paragraph).results().map(mark -> mark.group(1)).toList();
    }

    static String without(String paragraph) {
        return MARK.matcher(paragraph).replaceAll("").strip();
    }
}
