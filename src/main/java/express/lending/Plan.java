package express.lending;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How what is owed from some day on is paid back. */
sealed interface Plan {

    MathContext EXACT = MathContext.DECIMAL128;
    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** From which payment and day on, and at which rate. */
    record Start(int next, LocalDate from, BigDecimal rate) {}

    /** How much a payment takes from the loan if nothing is rounded. */
    BigDecimal exact(int number, BigDecimal interest);

    /** The same in the money that there is. */
    BigDecimal principal(int number, BigDecimal interest, BigDecimal exact);

    /** What is paid each time, where it is the same. */
    BigDecimal instalment();

    static Plan of(Loan loan, Dues dues, Purse purse, Start start) {
        return loan.rules().shape() == Shape.EQUAL_INSTALMENTS
                ? Level.of(loan, dues, purse, start)
                : Shares.of(loan, dues, purse, start);
    }

    /** The same sum each time. */
    record Level(BigDecimal exactly, BigDecimal instalment, boolean carries) implements Plan {

        static Level of(Loan loan, Dues dues, Purse purse, Start start) {
            BigDecimal level = isRegular(loan, dues, purse, start)
                    ? regular(purse.base(), rate(start.rate(), dues.whole(start.next())), left(loan, start))
                    : irregular(loan, dues, purse, start);
            Rounding rounding = loan.rules().rounding();
            return new Level(
                    level.setScale(purse.base().scale(), RoundingMode.HALF_UP),
                    rounding.instalment(level, loan.decimals()),
                    rounding.style() == Rounding.Style.EXACT_TOTAL);
        }

        private static int left(Loan loan, Start start) {
            return loan.payments() - Math.max(start.next(), loan.grace() + 1) + 1;
        }

        /** Whether all periods are the same part of a year. */
        private static boolean isRegular(Loan loan, Dues dues, Purse purse, Start start) {
            return dues.countsMonths()
                    && purse.due().signum() == 0
                    && start.from().equals(dues.begin(start.next()))
                    && (start.next() > 1
                            || loan.payments() == 1
                            || dues.whole(1).equals(dues.whole(2)));
        }

        private static BigDecimal rate(BigDecimal yearly, Fraction span) {
            return yearly.multiply(BigDecimal.valueOf(span.above()))
                    .divide(HUNDRED.multiply(BigDecimal.valueOf(span.below())), EXACT);
        }

        private static BigDecimal regular(BigDecimal owed, BigDecimal rate, int payments) {
            if (rate.signum() == 0) {
                return owed.divide(BigDecimal.valueOf(payments), EXACT);
            }
            BigDecimal grown = BigDecimal.ONE.add(rate).pow(payments, EXACT);
            return owed.multiply(rate.multiply(grown, EXACT), EXACT).divide(grown.subtract(BigDecimal.ONE), EXACT);
        }

        /** What is owed is worth as much as all that is to be paid, each at its own time. */
        private static BigDecimal irregular(Loan loan, Dues dues, Purse purse, Start start) {
            BigDecimal discount = BigDecimal.ONE;
            BigDecimal worth = BigDecimal.ZERO;
            BigDecimal owed = purse.base();
            LocalDate from = start.from();
            for (int number = start.next(); number <= loan.payments(); number++) {
                Fraction span = dues.part(from, dues.at(number), number);
                discount = discount.divide(BigDecimal.ONE.add(rate(start.rate(), span)), EXACT);
                worth = worth.add(discount, EXACT);
                if (number == start.next()) {
                    owed = owed.add(purse.due().multiply(discount, EXACT));
                }
                from = dues.at(number);
            }
            return owed.divide(worth, EXACT);
        }

        @Override
        public BigDecimal exact(int number, BigDecimal interest) {
            return carries ? exactly.subtract(interest) : BigDecimal.ZERO;
        }

        @Override
        public BigDecimal principal(int number, BigDecimal interest, BigDecimal exact) {
            return instalment.subtract(interest);
        }
    }

    /**
     * Parts of what is owed, in proportion to weights.
     *
     * @param upTo for each payment, from the first of the loan on, the weights up to it
     */
    record Shares(BigDecimal owed, BigDecimal base, long[] upTo, Loan loan) implements Plan {

        static Shares of(Loan loan, Dues dues, Purse purse, Start start) {
            long[] upTo = new long[loan.payments() + 1];
            for (int number = 1; number <= loan.payments(); number++) {
                boolean counts = number >= start.next() && number > loan.grace();
                upTo[number] = upTo[number - 1] + (counts ? weight(loan, dues.planned(number), number) : 0);
            }
            return new Shares(purse.balance(), purse.base(), upTo, loan);
        }

        private static int weight(Loan loan, LocalDate due, int number) {
            return switch (loan.rules().shape()) {
                case EQUAL_INSTALMENTS, EQUAL_PRINCIPAL -> 1;
                case SEASONAL -> loan.rules().season().get(due.getMonthValue() - 1);
                case BULLET -> number == loan.payments() ? 1 : 0;
            };
        }

        @Override
        public BigDecimal exact(int number, BigDecimal interest) {
            return share(base, upTo[number] - upTo[number - 1]).setScale(base.scale(), RoundingMode.HALF_UP);
        }

        private BigDecimal share(BigDecimal of, long weights) {
            long all = upTo[upTo.length - 1];
            return all == 0
                    ? BigDecimal.ZERO
                    : of.multiply(BigDecimal.valueOf(weights)).divide(BigDecimal.valueOf(all), EXACT);
        }

        @Override
        public BigDecimal principal(int number, BigDecimal interest, BigDecimal exact) {
            Rounding rounding = loan.rules().rounding();
            if (rounding.style() == Rounding.Style.EACH_ROW) {
                return rounding.instalment(share(owed, upTo[number] - upTo[number - 1]), loan.decimals());
            }
            return rounding.instalment(share(owed, upTo[number]), loan.decimals())
                    .subtract(rounding.instalment(share(owed, upTo[number - 1]), loan.decimals()));
        }

        /** Nothing is the same each time. */
        @Override
        public BigDecimal instalment() {
            return BigDecimal.ZERO;
        }
    }
}
