package express.payments;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What people write on a payment so that it finds its loan: a creditor reference with check digits (ISO 11649). */
final class Reference {

    private static final String PREFIX = "RF";
    private static final String LOAN = "L";
    private static final int SHORTEST = 11;

    private static final Pattern STRANGE = Pattern.compile("[^A-Z0-9]");
    private static final Pattern VALID = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
    private static final Pattern OF_A_LOAN = Pattern.compile("RF\\d{2}L\\d{6,9}");

    private Reference() {}

    /** Of the loan that the lender calls by a number. */
    static String of(int number) {
        return of(LOAN + "%06d".formatted(number));
    }

    static String of(String body) {
        return PREFIX + "%02d".formatted(98 - Iban.remainder(body + PREFIX + "00")) + body;
    }

    static boolean isValid(String plain) {
        return VALID.matcher(plain).matches() && Iban.remainder(plain.substring(4) + plain.substring(0, 4)) == 1;
    }

    /** The numbers of the loans whose references stand somewhere in words. */
    static Set<Integer> numbers(String text) {
        String signs = STRANGE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        Set<Integer> found = new TreeSet<>();
        for (int at = signs.indexOf(PREFIX); at >= 0; at = signs.indexOf(PREFIX, at + 1)) {
            for (int end = at + SHORTEST; end <= Math.min(signs.length(), at + SHORTEST + 3); end++) {
                String some = signs.substring(at, end);
                if (OF_A_LOAN.matcher(some).matches() && isValid(some)) {
                    found.add(Integer.parseInt(some.substring(5)));
                    break;
                }
            }
        }
        return found;
    }

    /** In groups of four, to read and to copy. */
    static String grouped(int number) {
        return Iban.grouped(of(number));
    }
}
