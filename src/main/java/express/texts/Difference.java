package express.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two wordings, word by word. */
record Difference(List<Piece> pieces) {

    enum Change {
        STAYED,
        REMOVED,
        ADDED
    }

    /** Words in a row that share a fate. */
    record Piece(Change change, String words) {

        boolean isAdded() {
            return change == Change.ADDED;
        }

        boolean isRemoved() {
            return change == Change.REMOVED;
        }
    }

    static Difference between(String before, String after) {
        List<String> old = Arrays.asList(Words.key(before).split(" "));
        List<String> now = Arrays.asList(Words.key(after).split(" "));
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

    boolean isAny() {
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
