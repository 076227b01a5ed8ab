package express.texts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph as it stands in the box where a whole text is written: one a line, its kind said by a sign. */
record Line(Kind kind, String words) {

    /** What people type for a heading or a list, or paste from elsewhere. */
    private static final Pattern SIGN = Pattern.compile("^(#{1,6}|[-*•])(?:[\\s\\p{Z}]+|$)");

    static List<Line> read(String box) {
        return box.lines()
                .flatMap(Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]")::splitAsStream)
                .map(Line::of)
                .filter(line -> !line.words().isEmpty())
                .toList();
    }

    /** Words never begin with a sign, so that a box read again gives the same lines. */
    static Line of(String typed) {
        String rest = Words.clean(typed);
        Kind kind = Kind.PARAGRAPH;
        for (Matcher sign = SIGN.matcher(rest); sign.find(); sign = SIGN.matcher(rest)) {
            kind = kind != Kind.PARAGRAPH ? kind : sign.group(1).startsWith("#") ? Kind.HEADING : Kind.LIST_ITEM;
            rest = Words.clean(rest.substring(sign.end()));
        }
        return new Line(kind, rest);
    }

    /** An empty line between paragraphs reads well; items of a list stand together. */
    static String box(List<Line> lines) {
        var box = new StringBuilder();
        Kind before = null;
        for (Line line : lines) {
            if (before != null) {
                box.append(before == Kind.LIST_ITEM && line.kind() == Kind.LIST_ITEM ? "\n" : "\n\n");
            }
            box.append(line.kind().sign()).append(line.words());
            before = line.kind();
        }
        return box.toString();
    }
}
