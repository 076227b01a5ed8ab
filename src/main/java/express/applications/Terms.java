package express.applications;

/**
 * What a lender decided.
 *
 * @param burden the most of what is left that an instalment may take, in per cent
 * @param invitation how long the link of a guarantor lasts, in days
 */
record Terms(int burden, int invitation) {

    static final Terms USUAL = new Terms(60, 14);
}
