package express.texts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One language of a text as somebody wrote it: what {@code texts/editor.jte} posts.
 *
 * @param seen stands for the words that the writer had before them, so that nobody overwrites what they have not seen
 */
public record Writing(String words, String seen) {

    /** Twenty pages. */
    static final int LONGEST = 60_000;

    static final int MOST_PARAGRAPHS = 300;

    static final String FIELD = "words";

    /** What a form says of the words that it shows. */
    public static String seen(Text text, Locale language) {
        return Words.hash(Words.key(text.box(language)));
    }

    Outcome on(Text present, Locale language) {
        String refused = refused();
        if (refused != null) {
            return new Outcome.Refused(FIELD, refused);
        }
        Text then = present.write(language, Line.read(words));
        return then.equals(present) || seen.equals(seen(present, language))
                ? new Outcome.Saved(then)
                : new Outcome.Conflict(present);
    }

    private @Nullable String refused() {
        if (words.length() > LONGEST) {
            return "texts.refused.long";
        }
        List<Line> lines = Line.read(words);
        if (lines.isEmpty()) {
            return "texts.refused.empty";
        }
        if (lines.size() > MOST_PARAGRAPHS) {
            return "texts.refused.many";
        }
        return lines.stream().anyMatch(line -> line.words().length() > Words.LONGEST)
                ? "texts.refused.paragraph"
                : null;
    }
}
