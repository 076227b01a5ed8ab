package express.tariffs;

import java.math.BigDecimal;
import java.util.Locale;

/** One line of what something comes to: so many, at so much each. */
public record Line(Kind kind, BigDecimal quantity, BigDecimal price, BigDecimal amount) {

    /** What it is for. */
    public enum Kind {
        /** The flat price of the first stretch. */
        FIRST,
        /** Stretches that were begun after it. */
        UNITS,
        /** Minutes, as for a telephone line. */
        MINUTES,
        NIGHT,
        SATURDAY,
        SUNDAY,
        HOLIDAY,
        /** What is missing to the least that is ever due. */
        MINIMUM,
        KILOMETRES,
        TICKETS,
        /** A flat price of calling off late. */
        CANCELLED,
        /** A share of what the planned time would have cost. */
        SHARE,
        WORDS,
        LINES,
        /** What a client is owed where nobody came to interpret, or too late to be of use: it is below nothing. */
        MISSED;

        public String key() {
            return "tariffs.line." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is taken off what a client is charged, also what they are charged later. */
        public boolean isOwed() {
            return this == MISSED;
        }

        /** Whether the quantity is a share in per cent. */
        public boolean isShare() {
            return switch (this) {
                case NIGHT, SATURDAY, SUNDAY, HOLIDAY, SHARE -> true;
                default -> false;
            };
        }
    }

    static Line of(Kind kind, BigDecimal quantity, BigDecimal price) {
        return new Line(kind, quantity, price, Bill.cents(quantity.multiply(price)));
    }

    static Line share(Kind kind, BigDecimal percent, BigDecimal of) {
        return new Line(kind, percent, of, Bill.cents(of.multiply(percent).movePointLeft(2)));
    }
}
