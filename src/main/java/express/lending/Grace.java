package express.lending;

/** What happens while nothing is paid back yet. */
enum Grace {
    /** Interest is paid. */
    INTEREST_ONLY,
    /** Nothing is paid, and the interest is added to the loan. */
    CAPITALISED,
    /** Nothing is paid, and there is no interest. */
    HOLIDAY
}
