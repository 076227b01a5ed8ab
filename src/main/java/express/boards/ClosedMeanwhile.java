package express.boards;

/** Somebody writes on a board that its host closed meanwhile; nothing of it was done. */
class ClosedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    ClosedMeanwhile() {
        super("The board is closed", null, false, false);
    }
}
