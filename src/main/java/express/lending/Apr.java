package express.lending;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * The annual percentage rate of charge: the one rate at which all that somebody receives is worth all that they pay, by
 * the equation of directives 2014/17/EU and (EU) 2023/2225.
 */
final class Apr {

    private static final double LOWEST = -0.99;
    private static final double HIGHEST = 1e4;
    private static final double FIRST = 0.1;
    private static final double ENOUGH = 1e-13;
    private static final int ROUNDS = 200;

    private Apr() {}

    /**
     * The rate as a part of one, if there is one.
     *
     * @param years after the first sum, of each
     * @param amounts received above zero, paid below
     */
    static OptionalDouble of(double[] years, double[] amounts) {
        double low = LOWEST;
        double high = HIGHEST;
        double atLow = worth(low, years, amounts);
        if (!(atLow * worth(high, years, amounts) < 0)) {
            return OptionalDouble.empty();
        }
        double rate = FIRST;
        for (int round = 0; round < ROUNDS; round++) {
            double worth = worth(rate, years, amounts);
            if (worth * atLow > 0) {
                low = rate;
            } else {
                high = rate;
            }
            double newton = rate - worth / slope(rate, years, amounts);
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.abs(next - rate) <= ENOUGH * (1 + Math.abs(rate))) {
                return OptionalDouble.of(next);
            }
            rate = next;
        }
        return OptionalDouble.of(rate);
    }

    /** Of all sums today. */
    static double worth(double rate, double[] years, double[] amounts) {
        double growth = Math.log1p(rate);
        double sum = 0;
        for (int i = 0; i < years.length; i++) {
            sum += amounts[i] * Math.exp(-years[i] * growth);
        }
        return sum;
    }

    private static double slope(double rate, double[] years, double[] amounts) {
        double growth = Math.log1p(rate);
        double sum = 0;
        for (int i = 0; i < years.length; i++) {
            sum -= amounts[i] * years[i] * Math.exp(-(years[i] + 1) * growth);
        }
        return sum;
    }

    /**
     * The time between two days as the directive counts it: whole months, or weeks where it is paid by the week, backwards
     * from the payment; what is left in days, by the days of the year that ends with them.
     */
    static double years(LocalDate first, LocalDate payment, Frequency frequency) {
        long days = ChronoUnit.DAYS.between(first, payment);
        if (!frequency.inMonths()) {
            return days % 7 == 0 ? days / 7 / 52.0 : days / 7 / 52.0 + rest(payment.minusWeeks(days / 7), days % 7);
        }
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), payment.withDayOfMonth(1));
        if (first.plusMonths(months).equals(payment)
                || payment.minusMonths(months).equals(first)) {
            return months / 12.0;
        }
        if (payment.minusMonths(months).isBefore(first)) {
            months--;
        }
        LocalDate end = payment.minusMonths(months);
        return months / 12.0 + rest(end, ChronoUnit.DAYS.between(first, end));
    }

    private static double rest(LocalDate end, long days) {
        return days / (double) ChronoUnit.DAYS.between(end.minusYears(1), end);
    }
}
