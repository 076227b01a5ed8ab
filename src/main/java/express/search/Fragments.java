package express.search;

import express.search.Hit.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the passage of a text where most of the marks stand, in pieces. */
final class Fragments {

    private static final int LENGTH = 240;

    /** A sentence is told from its beginning if that is not further away. */
    private static final int BEFORE = 100;

    private static final String ENDS = ".!?\u2026\n\u061f\u06d4\u1362\u1367\u3002";
    private static final String MORE = "\u2026";

    private Fragments() {}

    static List<Piece> whole(String text, List<Span> spans) {
        return pieces(text, 0, text.length(), spans);
    }

    static List<Piece> best(String text, List<Span> spans) {
        int first = spans.isEmpty() ? 0 : spans.get(densest(spans)).from();
        int from = beginning(text, first);
        int to = end(text, from);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(MORE, false));
        }
        pieces.addAll(pieces(text, from, to, spans));
        if (to < text.stripTrailing().length()) {
            pieces.add(new Piece(MORE, false));
        }
        return pieces;
    }

    /** Where the most different marks begin within a passage; the earliest of them. */
    private static int densest(List<Span> spans) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < spans.size(); i++) {
            Set<Integer> marks = new HashSet<>();
            for (int j = i; j < spans.size() && spans.get(j).to() - spans.get(i).from() < LENGTH - BEFORE; j++) {
                marks.add(spans.get(j).mark());
            }
            if (marks.size() > most) {
                most = marks.size();
                best = i;
            }
        }
        return best;
    }

    private static int beginning(String text, int mark) {
        int earliest = Math.max(0, mark - BEFORE);
        int word = earliest == 0 ? 0 : mark;
        for (int i = mark; i > earliest; i--) {
            char before = text.charAt(i - 1);
            if (ENDS.indexOf(before) >= 0) {
                return pastBlanks(text, i, mark);
            }
            if (Character.isWhitespace(before)) {
                word = i;
            }
        }
        return word;
    }

    private static int pastBlanks(String text, int from, int most) {
        int at = from;
        while (at < most && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** At the end of a sentence if one ends in the last part of the passage, otherwise after a word. */
    private static int end(String text, int from) {
        int latest = from + LENGTH;
        if (text.length() <= latest) {
            return text.stripTrailing().length() < from
                    ? text.length()
                    : text.stripTrailing().length();
        }
        int word = -1;
        for (int i = latest; i > from + LENGTH / 2; i--) {
            if (ENDS.indexOf(text.charAt(i - 1)) >= 0 && Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i - 1) == '\n' ? i - 1 : i;
            }
            if (word < 0 && Character.isWhitespace(text.charAt(i))) {
                word = i;
            }
        }
        int cut = word < 0 ? latest : word;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    }

    private static List<Piece> pieces(String text, int from, int to, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        int i = 0;
        while (i < spans.size()) {
            int begin = Math.max(spans.get(i).from(), at);
            int end = spans.get(i).to();
            for (i++; i < spans.size() && spans.get(i).from() <= end; i++) {
                end = Math.max(end, spans.get(i).to());
            }
            end = Math.min(end, to);
            if (begin < end) {
                add(pieces, text, at, begin, false);
                add(pieces, text, begin, end, true);
                at = end;
            }
        }
        add(pieces, text, at, to, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int from, int to, boolean marked) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), marked));
        }
    }
}
