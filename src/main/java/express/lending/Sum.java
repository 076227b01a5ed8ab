package express.lending;

import express.ui.Typed;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sums as people write them: with signs between thousands, either sign before cents, and digits of any script. */
public final class Sum {

    private static final int LONGEST = 30;

    /** Whatever may stand between thousands or around a sum. */
    private static final Pattern AROUND = Pattern.compile("[\\s\\u00a0\\u202f\\u2009'’٬€$£%]|EUR");

    private static final Pattern WRITTEN =
            Pattern.compile("([+-]?[1-9]\\d{0,2}(?:[.,]\\d{3})+|[+-]?\\d+)(?:[.,٫](\\d{1,2}))?");

    /** One sign with three digits behind it: thousands to some, and a slip in cents to others. */
    private static final Pattern TWOFOLD = Pattern.compile("[+-]?\\d{1,3}[.,]\\d{3}");

    private Sum() {}

    private static String plain(String typed) {
        return AROUND.matcher(Typed.digits(typed)).replaceAll("");
    }

    /**
     * The same for money that is booked: what reads in two ways a thousand times apart is asked for again. Where a sum only shows
     * what something would cost, whoever typed it sees at once how it was read; here nobody would.
     */
    public static Optional<BigDecimal> readSurely(String typed) {
        return TWOFOLD.matcher(plain(typed)).matches() ? Optional.empty() : read(typed);
    }

    public static Optional<BigDecimal> read(String typed) {
        String plain = plain(typed);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher read = WRITTEN.matcher(plain);
        if (!read.matches()) {
            return Optional.empty();
        }
        String whole = read.group(1).replaceAll("[.,]", "");
        return Optional.of(new BigDecimal(read.group(2) == null ? whole : whole + "." + read.group(2)));
    }
}
