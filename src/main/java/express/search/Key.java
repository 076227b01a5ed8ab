package express.search;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a page ended: how much the last thing counted, and which it was. */
final class Key {

    private static final int SCORE = 8;

    private Key() {}

    static String write(Candidate last) {
        return HexFormat.of().toHexDigits(Float.floatToIntBits(last.score()))
                + last.id().substring(last.id().indexOf('\0') + 1);
    }

    /** Nothing, for what cannot be read: then it is the first page. */
    static @Nullable Candidate read(@Nullable String written, String kind) {
        if (written == null || written.length() <= SCORE) {
            return null;
        }
        try {
            float score = Float.intBitsToFloat(HexFormat.fromHexDigits(written.substring(0, SCORE)));
            return Float.isNaN(score) ? null : new Candidate(0, score, Fields.id(kind, written.substring(SCORE)));
        } catch (IllegalArgumentException senseless) {
            return null;
        }
    }
}
