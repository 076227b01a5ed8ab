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

    private Sum() {}

    public static Optional<BigDecimal> read(String typed) {
        String plain = AROUND.matcher(Typed.digits(typed)).replaceAll("");
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
