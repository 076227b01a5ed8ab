package express.audit;

/** What was done with a file. */
public enum Act {
    SEEN,
    CREATED,
    CHANGED,
    EXPORTED,
    ERASED
}
