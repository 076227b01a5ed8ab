package express.boards;

import express.base.PersonId;

/**
 * Somebody before a board.
 *
 * @param key by which the board knows them again; nobody else is shown it
 * @param writes or only reads
 * @param hosts may mend every line, put lines together, hide and show them, and close the board
 */
public record Seat(String key, boolean writes, boolean hosts) {

    /** Of somebody who is signed in; what is held about them is found by it. */
    public static String key(PersonId person) {
        return "person " + person;
    }

    boolean mayMend(Board board, BoardLine line) {
        return mayAdd(board) && (mendsAll(board) || line.author().equals(key));
    }

    boolean mendsAll(Board board) {
        return hosts || board.kind().isShared();
    }

    boolean mayAdd(Board board) {
        return writes && !board.closed();
    }

    /** What is hidden is seen by its author only; a host who saw it could not be fair either. */
    boolean sees(Board board, BoardLine line) {
        return !board.hidden() || line.author().equals(key);
    }
}
