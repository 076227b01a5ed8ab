package express.rosters;

import express.interpreting.Engagement;

/**
 * A mission of the week.
 *
 * @param minutes that are paid
 */
record Shift(String name, Engagement when, int minutes, Period period) {

    /**
     * When it counts: a week may lie in two months, and in two years.
     *
     * @param month put behind a member's name; nothing in the month of Monday
     * @param year put behind a member's name; nothing in the year of Monday
     */
    record Period(String month, String year) {

        static final String LATER = "+";
        static final Period FIRST = new Period("", "");
    }

    /** Where its minutes are added up. */
    String account(String member) {
        return member + period.month();
    }

    /** Where its pay is added up. */
    String purse(String member) {
        return member + period.year();
    }
}
