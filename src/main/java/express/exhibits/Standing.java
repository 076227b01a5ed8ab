package express.exhibits;

/** Whether readers see a picture or document. */
public enum Standing {
    SHOWN,
    /** Somebody in it has not agreed yet, or was not asked. */
    WAITING,
    /** Somebody in it took it back, or its authors removed it. */
    GONE;

    /**
     * @param persons how many can be recognised
     * @param asked how many consents there are, answered or not
     * @param given how many of these are in force
     */
    static Standing of(boolean withdrawn, int persons, int asked, int given) {
        if (withdrawn) {
            return GONE;
        }
        return given >= persons && given == asked ? SHOWN : WAITING;
    }
}
