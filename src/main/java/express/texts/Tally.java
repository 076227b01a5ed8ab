package express.texts;

import java.util.List;
import java.util.Locale;

/**
 * How far a text has come in one language, in paragraphs.
 *
 * @param all of the text
 * @param missing in this language
 * @param stale whose source changed since
 * @param drafts that say what their source says, but by a machine only
 */
public record Tally(int all, int missing, int stale, int drafts) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    static Tally of(List<Paragraph> paragraphs, Locale language) {
        Tally tally = NOTHING;
        for (Paragraph paragraph : paragraphs) {
            tally = tally.plus(one(paragraph, language));
        }
        return tally;
    }

    private static Tally one(Paragraph paragraph, Locale language) {
        return paragraph
                .in(language)
                .map(words -> !paragraph.isFresh(language)
                        ? new Tally(1, 0, 1, 0)
                        : new Tally(1, 0, 0, words.status() == Status.MACHINE_DRAFT ? 1 : 0))
                .orElse(new Tally(1, 1, 0, 0));
    }

    public Tally plus(Tally other) {
        return new Tally(all + other.all, missing + other.missing, stale + other.stale, drafts + other.drafts);
    }

    public boolean isBegun() {
        return missing < all;
    }

    /** Whether a reader can have all of it, and as it is now. */
    public boolean isComplete() {
        return all > 0 && missing == 0 && stale == 0;
    }
}
