package express.lending;

/** What of a payment that is due is paid first where not all of it came in. */
public enum Allocation {
    FEES_INTEREST_LOAN,
    INTEREST_FEES_LOAN,
    LOAN_INTEREST_FEES;

    /** Of products that say nothing of it, as those that are older than the choice. */
    static final Allocation USUAL = FEES_INTEREST_LOAN;

    /** The message key of how it is called. */
    public String key() {
        return "lending.allocation." + name();
    }
}
