package express.texts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph's words in one language.
 *
 * @param source what they were translated from; none if they were written
 * @param says prints of all wordings that these words render, the nearest first: their source, what that was made
 *     from, and so on. Whichever of them leads, these words say the same.
 */
public record Wording(String words, Status status, @Nullable Source source, List<String> says) {

    private static final int MOST_REMEMBERED = 50;

    static Wording written(String words) {
        return new Wording(words, Status.HUMAN, null, List.of());
    }

    /** Words that stayed while somebody compared them with another source still say what they said. */
    static Wording translated(String words, Status status, Source source, Stream<String> alsoSays) {
        String nearest = Words.print(source.language(), source.words());
        return new Wording(
                words,
                status,
                source,
                Stream.concat(Stream.of(nearest), alsoSays)
                        .distinct()
                        .limit(MOST_REMEMBERED)
                        .toList());
    }

    boolean reads(String others) {
        return Words.same(words, others);
    }

    Wording spelt(String otherSpaces) {
        return new Wording(otherSpaces, status, source, says);
    }
}
