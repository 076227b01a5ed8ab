package express.conduct;

/**
 * What a lender says of one clause.
 *
 * @param evidence what shows it
 */
record Judgement(String clause, boolean applicable, boolean priority, boolean complied, String evidence) {

    static final int LONGEST = 2000;

    /** Whether it stands in the way of an award by itself. */
    boolean bars() {
        return applicable && priority && !complied;
    }
}
