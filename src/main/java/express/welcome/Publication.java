package express.welcome;

import express.exhibits.Exhibit;
import express.welcome.Front.Door;
import express.welcome.Front.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What everybody reads of a network.
 *
 * @param words by language, where something is said
 */
record Publication(Map<String, Words> words, Door door, List<Picture> pictures) {

    /** The part that nobody writes. */
    static final String PICTURES = "pictures";

    static final Publication NOTHING = new Publication(Map.of(), Door.NONE, List.of());

    /** A picture as it was when it was published; whether it may still be shown the gallery knows. */
    record Picture(
            UUID id,
            String language,
            String caption,
            String alternative,
            String credit,
            String licence,
            int width,
            int height) {

        static Picture of(Exhibit exhibit) {
            return new Picture(
                    exhibit.id(),
                    exhibit.language().toLanguageTag(),
                    exhibit.caption(),
                    exhibit.alternative(),
                    exhibit.credit(),
                    exhibit.licence().name(),
                    exhibit.width(),
                    exhibit.height());
        }
    }

    boolean blank() {
        return equals(NOTHING);
    }

    /** By which it is noticed that pictures came, went or were described anew. */
    static int mark(List<Picture> pictures) {
        return pictures.hashCode() & Integer.MAX_VALUE;
    }
}
