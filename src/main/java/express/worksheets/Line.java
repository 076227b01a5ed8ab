package express.worksheets;

import express.base.ChainStep;
import express.base.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a worksheet.
 *
 * @param said what stands in it
 * @param version how often it was written
 */
record Line(UUID id, Part part, Said said, int version) {

    /** Which of these mean something, and what, {@link Part} says. */
    record Said(
            String words,
            @Nullable ChainStep step,
            @Nullable String who,
            @Nullable String partners,
            @Nullable String note,
            @Nullable String choice,
            @Nullable Integer grade,
            @Nullable Integer influence,
            @Nullable LocalDate due,
            @Nullable UUID parent) {

        /** A new line of that part. */
        Line in(Part part) {
            return new Line(Ids.next(), part, this, 1);
        }
    }

    /** What other modules take as a title. */
    String title() {
        int longest = 200;
        String words = said.words().replaceAll("\\s+", " ");
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
