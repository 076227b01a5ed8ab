package express.welcome;

import express.exhibits.Exhibit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What everybody reads of a network. */
record Publication(Map<String, Front.Words> words, Front.Door door, List<Picture> pictures, Instant publishedAt) {

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
}
