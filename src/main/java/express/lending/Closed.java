package express.lending;

/** The days on which nothing is paid. */
enum Closed {
    NEVER,
    WEEKENDS,
    /** Weekends, and the days on which the euro area's banks do not settle. */
    BANKS,
    /** Weekends, and public holidays of a region. */
    HOLIDAYS
}
