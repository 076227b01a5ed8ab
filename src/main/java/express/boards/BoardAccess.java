package express.boards;

import express.base.Forbidden;
import express.base.NotFound;
import express.boards.BoardEntry.Sitting;

/** Who may do what on a board, beside what {@link Seat} says. */
final class BoardAccess {

    private BoardAccess() {}

    /** A line that is hidden from somebody does not exist for them. */
    static BoardLine get(Sitting sitting, BoardLine line) {
        if (!sitting.seat().sees(sitting.board(), line)) {
            throw new NotFound();
        }
        return line;
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
