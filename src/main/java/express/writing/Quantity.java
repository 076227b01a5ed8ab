package express.writing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people of several countries type them. Where a sign may separate thousands in one country and decimals in
 * another, as in {@code 1,250}, nothing is guessed: a figure that is wrong a thousandfold is worse than a question.
 */
final class Quantity {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern COMMAS_BETWEEN = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern POINTS_BETWEEN = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");

    private Quantity() {}

    /** In plain digits, with a point before the decimals; empty if it is no number, or may be two. */
    static String of(String typed) {
        String digits = Typed.digits(typed).replaceAll("[\\s\\p{Z}\\p{Cf}'’٬]", "");
        if (EITHER.matcher(digits).matches()) {
            return "";
        }
        String plain = separated(digits).replace(',', '.').replace('٫', '.');
        return PLAIN.matcher(plain).matches() ? plain : "";
    }

    private static String separated(String digits) {
        if (COMMAS_BETWEEN.matcher(digits).matches()) {
            return digits.replace(",", "");
        }
        return POINTS_BETWEEN.matcher(digits).matches() ? digits.replace(".", "") : digits;
    }

    /** For a form: read again, it is the same. */
    static String typed(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return EITHER.matcher(plain).matches() ? plain + "0" : plain;
    }
}
