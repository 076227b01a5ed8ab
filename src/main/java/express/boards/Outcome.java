package express.boards;

import org.jspecify.annotations.Nullable;

/**
 * What became of something that somebody did on a board.
 *
 * @param line as it is now
 * @param beside a second line, where two wrote the first anew at the same place
 */
record Outcome(Kind kind, BoardLine line, @Nullable BoardLine beside) {

    enum Kind {
        WRITTEN,
        /** Somebody else had written meanwhile; both stand in one line. */
        MERGED,
        /** Somebody else had written meanwhile; each stands in a line of its own. */
        BESIDE,
        /** It had been done before, and its answer was not heard. */
        DONE_BEFORE,
        /** Nothing was done, since somebody did something else with the line meanwhile. */
        CHANGED
    }

    static Outcome of(Kind kind, BoardLine line) {
        return new Outcome(kind, line, null);
    }
}
