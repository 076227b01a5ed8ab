package express.operations;

/** A command line that is not understood; the message says why in a sentence. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
