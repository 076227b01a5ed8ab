package express.applications;

/**
 * What a lender decided.
 *
 * @param burden the most of what is left that an instalment may take, in per cent
 * @param invitation how long the link of a guarantor lasts, in days
 * @param answering how long a complaint may wait for its answer, in days
 */
record Terms(int burden, int invitation, int answering) {

    static final Terms USUAL = new Terms(60, 14, 30);
}
