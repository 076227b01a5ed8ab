package express.audit;

/** What was done with a file. */
enum Act {
    SEEN,
    CREATED,
    CHANGED,
    EXPORTED,
    ERASED
}
