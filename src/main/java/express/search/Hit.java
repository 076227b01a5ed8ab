package express.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A thing that was found, in the reader's language if it says itself in that, otherwise in one that the words occur in.
 *
 * @param text the passage of its summary and body where most of the words stand
 */
public record Hit(String kind, String key, float score, Locale language, List<Piece> title, List<Piece> text) {

    /** A part of a text; marked if it is why the thing was found. */
    public record Piece(String text, boolean marked) {}

    public String plainTitle() {
        return title.stream().map(Piece::text).collect(Collectors.joining());
    }
}
