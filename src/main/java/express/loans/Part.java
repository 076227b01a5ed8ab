package express.loans;

/** Of what a payment consists. */
enum Part {
    FEE,
    INTEREST,
    PRINCIPAL;

    static final int COUNT = values().length;
}
