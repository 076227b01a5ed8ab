package express.journeys;

/** How somebody stands to a file, the closest first. */
public enum Standing {
    OWN,
    CASE,
    GLASS,
    CONSENT,
    /** Knows that it exists. */
    OUTSIDE;

    /** Reads all of it. */
    boolean reads() {
        return this == OWN || writes() || this == GLASS;
    }

    boolean writes() {
        return this == CASE;
    }
}
