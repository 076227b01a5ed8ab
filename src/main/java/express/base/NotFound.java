package express.base;

/** There is no such thing, or it is not for this viewer: both look the same from outside. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found", null, false, false);
    }
}
