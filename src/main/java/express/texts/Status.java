package express.texts;

/** Who answers for the words of a paragraph in one language. */
public enum Status {
    /** A person wrote or translated them. */
    HUMAN,
    /** A machine translated them and no person has looked at them. */
    MACHINE_DRAFT,
    /** A person has compared them with their source and confirmed them. */
    CONFIRMED
}
