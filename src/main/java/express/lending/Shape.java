package express.lending;

/** How a loan is paid back. */
enum Shape {
    /** The same sum each time. */
    EQUAL_INSTALMENTS,
    /** The same part of the loan each time, and interest on what is left. */
    EQUAL_PRINCIPAL,
    /** More in the months in which there is more. */
    SEASONAL,
    /** Interest each time, the loan at the end. */
    BULLET
}
