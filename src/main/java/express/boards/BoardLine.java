package express.boards;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a board.
 *
 * @param who is to do it, as somebody wrote it
 * @param author the key of who wrote it last
 * @param head under which line it was put because it says the same
 * @param beside beside which line it stands because two wrote that anew at the same place
 * @param done whether it was answered or kept
 */
public record BoardLine(
        UUID id,
        Part part,
        Said said,
        int version,
        String author,
        int votes,
        @Nullable UUID head,
        @Nullable UUID beside,
        boolean done,
        boolean removed,
        long change) {

    /** What somebody typed. */
    public record Said(String words, String who, @Nullable LocalDate due) {

        static Said of(String words) {
            return new Said(words, "", null);
        }
    }

    public String words() {
        return said.words();
    }
}
