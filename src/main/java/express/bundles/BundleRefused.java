package express.bundles;

/** A file that cannot be taken as a bundle, as a whole. */
final class BundleRefused extends RuntimeException {

    /** Why; under its name stands a sentence for the person. */
    enum Reason {
        NONE,
        NO_BUNDLE,
        LATER_FORMAT,
        CUT_OFF,
        BROKEN,
        TOO_LARGE,
        FORGED,
        OTHER_KEY,
        OWN;

        String key() {
            return "bundles.refused." + name();
        }
    }

    private final Reason reason;

    BundleRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
