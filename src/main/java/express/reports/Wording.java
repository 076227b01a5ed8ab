package express.reports;

/**
 * What people say in a section, in one language.
 *
 * @param version how often it was written, 0 before the first time
 * @param beside how often the other language had been written by then
 */
record Wording(String section, String language, int version, String words, int beside) {

    /** How far a section is in the second language. */
    enum State {
        /** Nobody has written anything, nor has anything to be translated. */
        NONE,
        TRANSLATED,
        MISSING,
        OUTDATED
    }

    static Wording none(String section, String language) {
        return new Wording(section, language, 0, "", 0);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Of the second language beside the first. */
    static State state(Wording first, Wording second) {
        if (first.isEmpty() && second.isEmpty()) {
            return State.NONE;
        }
        if (second.isEmpty()) {
            return State.MISSING;
        }
        return second.beside() < first.version() ? State.OUTDATED : State.TRANSLATED;
    }
}
