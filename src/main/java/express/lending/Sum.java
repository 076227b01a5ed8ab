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

    private static final Pattern WRITTEN = written("\\d{1,2}");

    /** Of what is divided by a thousand; a zero behind tells a part of one from thousands. */
    private static final Pattern FINE = written("\\d{1,3}0?");

    /** One sign with three digits behind it: thousands to some, and a part of one to others. None are behind a zero. */
    private static final Pattern TWOFOLD = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private static final int CENTS = 2;

    /** Between thousands it is always the same sign. */
    private static Pattern written(String part) {
        return Pattern.compile("([+-]?[1-9]\\d{0,2}([.,])\\d{3}(?:\\2\\d{3})*|[+-]?\\d+)(?:[.,٫](" + part + "))?");
    }

    private Sum() {}

    private static String plain(String typed) {
        return AROUND.matcher(Typed.digits(typed)).replaceAll("");
    }

    /**
     * The same for money that is booked: what reads in two ways a thousand times apart is asked for again. Where a sum only shows
     * what something would cost, whoever typed it sees at once how it was read; here nobody would.
     */
    public static Optional<BigDecimal> readSurely(String typed) {
        return readSurely(typed, CENTS);
    }

    /** @param decimals of the currency */
    public static Optional<BigDecimal> readSurely(String typed, int decimals) {
        return isTwofold(typed) ? Optional.empty() : read(typed, decimals > CENTS ? FINE : WRITTEN);
    }

    /** Whether it may be thousands, and may be a part of one. */
    public static boolean isTwofold(String typed) {
        return TWOFOLD.matcher(plain(typed)).matches();
    }

    public static Optional<BigDecimal> read(String typed) {
        return read(typed, WRITTEN);
    }

    private static Optional<BigDecimal> read(String typed, Pattern written) {
        String plain = plain(typed);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher read = written.matcher(plain);
        if (!read.matches()) {
            return Optional.empty();
        }
        String whole = read.group(1).replaceAll("[.,]", "");
        String part = read.group(3);
        return Optional.of(new BigDecimal(part == null ? whole : whole + "." + part));
    }
}
