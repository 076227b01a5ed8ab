package express.loans;

import express.lending.Sum;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form, and notes what is wrong with it. */
final class Typing {

    private static final int LONGEST = 500;
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(100_000_000);
    private static final int MOST_STROKES = 20_000;

    /** On a field of 600 by 200. Possessive, so that the length of what is sent costs no stack. */
    private static final Pattern STROKES = Pattern.compile("(?:M\\d{1,3} \\d{1,3}(?:L\\d{1,3} \\d{1,3})*+)++");

    private final Map<String, String> typed;
    private final List<Wrong> faults = new ArrayList<>();

    Typing(Map<String, String> typed) {
        this.typed = typed;
    }

    List<Wrong> faults() {
        return faults;
    }

    String line(String field) {
        return Typed.line(typed.get(field));
    }

    boolean isEmpty(String field) {
        return line(field).isEmpty();
    }

    /** As people write amounts, but for what reads in two ways. */
    long cents(String field, int decimals) {
        Optional<BigDecimal> sum = Sum.readSurely(line(field), decimals)
                .map(BigDecimal::stripTrailingZeros)
                .filter(it -> it.signum() > 0 && it.scale() <= decimals && it.compareTo(TOO_MUCH) < 0);
        if (sum.isEmpty()) {
            boolean twofold = decimals > 2 && Sum.isTwofold(line(field));
            faults.add(new Wrong(field, twofold ? "loans.fault.amount.twofold" : "loans.fault.amount"));
        }
        return sum.map(it -> Agreement.cents(it, decimals)).orElse(0L);
    }

    /** Per cent a year; nothing where nothing is typed. */
    @Nullable
    BigDecimal rate(String field) {
        String digits = Typed.digits(line(field))
                .replaceAll("[\\s\\u00a0\\u202f%\\u066a]", "")
                .replace('\u066b', '.')
                .replace(',', '.');
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.matches("\\d{1,2}(\\.\\d{1,6})?")) {
            return new BigDecimal(digits);
        }
        faults.add(new Wrong(field, "loans.fault.rate"));
        return null;
    }

    LocalDate day(String field) {
        return Typed.date(Typed.digits(line(field))).orElseGet(() -> {
            faults.add(new Wrong(field, "loans.fault.day"));
            return LocalDate.EPOCH;
        });
    }

    int number(String field) {
        return Typed.number(line(field));
    }

    /** The first, if nothing else is chosen. */
    <E extends Enum<E>> E choice(String field, E[] all) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(line(field)))
                .findFirst()
                .orElse(all[0]);
    }

    boolean ticked(String field) {
        return line(field).equals("yes");
    }

    /** A name and the like. */
    String line(String field, int longest) {
        String line = line(field);
        if (line.length() > longest) {
            faults.add(new Wrong(field, "loans.fault.long"));
        }
        return line;
    }

    /** Strokes that were drawn; empty where nothing was, or only a dot. */
    String strokes(String field) {
        String strokes = line(field);
        if (!strokes.isEmpty()
                && (strokes.length() > MOST_STROKES || !STROKES.matcher(strokes).matches())) {
            faults.add(new Wrong("", "loans.fault.drawing"));
        }
        return strokes.contains("L") ? strokes : "";
    }

    String words(String field) {
        String words = Typed.text(typed.get(field));
        if (words.length() > LONGEST) {
            faults.add(new Wrong(field, "loans.fault.long"));
        }
        return words;
    }

    String reason(String field) {
        String words = words(field);
        if (words.isEmpty()) {
            faults.add(new Wrong(field, "loans.fault.reason"));
        }
        return words;
    }
}
