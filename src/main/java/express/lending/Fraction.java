package express.lending;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A part of a year, kept as it was counted: nothing is rounded before interest is. */
record Fraction(long above, long below) {

    static final Fraction NONE = new Fraction(0, 1);

    Fraction plus(Fraction other) {
        return below == other.below
                ? new Fraction(above + other.above, below)
                : new Fraction(
                        Math.addExact(Math.multiplyExact(above, other.below), Math.multiplyExact(other.above, below)),
                        Math.multiplyExact(below, other.below));
    }

    /** Otherwise sums of many would outgrow what can be kept. */
    Fraction reduced() {
        long common = BigInteger.valueOf(above).gcd(BigInteger.valueOf(below)).longValue();
        return common <= 1 ? this : new Fraction(above / common, below / common);
    }

    BigDecimal value(MathContext context) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), context);
    }
}
