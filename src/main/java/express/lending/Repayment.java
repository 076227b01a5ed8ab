package express.lending;

import java.util.List;

/**
 * The rules by which a loan is paid back.
 *
 * @param season how much of the loan is paid back in each of the twelve months, in proportion; only of seasonal loans
 */
record Repayment(
        Shape shape,
        List<Integer> season,
        Frequency frequency,
        Grace grace,
        DayCount dayCount,
        Rounding rounding,
        Dating dating) {}
