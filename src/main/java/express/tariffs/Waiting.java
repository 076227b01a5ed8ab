package express.tariffs;

/** What it means that somebody waited before it began. */
enum Waiting {
    /** As if the talk had begun. */
    COUNTS,
    UNPAID
}
