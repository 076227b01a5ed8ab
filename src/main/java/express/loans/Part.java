package express.loans;

/** Of what a payment consists. */
enum Part {
    FEE,
    INTEREST,
    PRINCIPAL
}
