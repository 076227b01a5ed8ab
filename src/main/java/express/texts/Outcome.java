package express.texts;

/** What became of an attempt to save. */
public sealed interface Outcome {

    /** It stands so now, also if it stood so already. */
    record Saved(Text text) implements Outcome {}

    /** Somebody else changed the same words meanwhile; nothing was saved, and these are theirs to compare with. */
    record Conflict(Text theirs) implements Outcome {}

    /**
     * It cannot be kept.
     *
     * @param field the field of the form that is wrong
     * @param key the message key of the sentence that says why
     */
    record Refused(String field, String key) implements Outcome {}
}
