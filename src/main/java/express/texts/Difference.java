package express.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What changed between two wordings, word by word. */
public record Difference(List<Piece> pieces) {

    /** Two paragraphs of 1,000 words each; of longer ones no reader follows single words. */
    private static final long MOST_PAIRS = 1_000_000;

    public enum Change {
        STAYED,
        REMOVED,
        ADDED
    }

    /** Words in a row that share a fate. */
    public record Piece(Change change, String words) {

        boolean isAdded() {
            return change == Change.ADDED;
        }

        boolean isRemoved() {
            return change == Change.REMOVED;
        }
    }

    public static Difference between(String before, String after) {
        List<String> old = Arrays.asList(Words.key(before).split(" "));
        List<String> now = Arrays.asList(Words.key(after).split(" "));
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            return whole(old, now);
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int[] pair : CommonSequence.of(old, now)) {
            add(pieces, Change.REMOVED, old.subList(from, pair[0]));
            add(pieces, Change.ADDED, now.subList(to, pair[1]));
            add(pieces, Change.STAYED, List.of(old.get(pair[0])));
            from = pair[0] + 1;
            to = pair[1] + 1;
        }
        add(pieces, Change.REMOVED, old.subList(from, old.size()));
        add(pieces, Change.ADDED, now.subList(to, now.size()));
        return new Difference(pieces);
    }

    private static Difference whole(List<String> old, List<String> now) {
        List<Piece> pieces = new ArrayList<>();
        if (old.equals(now)) {
            add(pieces, Change.STAYED, old);
        } else {
            add(pieces, Change.REMOVED, old);
            add(pieces, Change.ADDED, now);
        }
        return new Difference(pieces);
    }

    /** What changed between two rows of paragraphs; those that stayed are left out. */
    public static List<Difference> between(List<String> before, List<String> after) {
        List<Difference> lines = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int[] pair : CommonSequence.of(before, after)) {
            lines.addAll(gap(before.subList(from, pair[0]), after.subList(to, pair[1])));
            from = pair[0] + 1;
            to = pair[1] + 1;
        }
        lines.addAll(gap(before.subList(from, before.size()), after.subList(to, after.size())));
        return lines.stream().filter(Difference::isAny).toList();
    }

    /** Between paragraphs that stayed, the first takes the place of the first, and so on. */
    private static List<Difference> gap(List<String> before, List<String> after) {
        return IntStream.range(0, Math.max(before.size(), after.size()))
                .mapToObj(i -> between(i < before.size() ? before.get(i) : "", i < after.size() ? after.get(i) : ""))
                .toList();
    }

    public boolean isAny() {
        return pieces.stream().anyMatch(piece -> piece.change() != Change.STAYED);
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (words.isEmpty() || words.equals(List.of(""))) {
            return;
        }
        String row = String.join(" ", words);
        if (!pieces.isEmpty() && pieces.getLast().change() == change) {
            pieces.add(new Piece(change, pieces.removeLast().words() + " " + row));
        } else {
            pieces.add(new Piece(change, row));
        }
    }
}
