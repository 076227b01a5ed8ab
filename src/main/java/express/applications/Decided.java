package express.applications;

/** Somebody else was quicker, or it cannot be done with it now. */
public final class Decided extends RuntimeException {

    Decided() {
        super("not with this application now", null, false, false);
    }
}
