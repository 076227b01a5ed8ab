package express.payments;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What people write on a payment so that it finds its loan: a creditor reference with check digits (ISO 11649). */
final class Reference {

    private static final String PREFIX = "RF";
    private static final String LOAN = "L";
    private static final int SHORTEST = 11;

    private Reference() {}

    /** Of the loan that the lender calls by a number. */
    static String of(int number) {
        return of(LOAN + "%06d".formatted(number));
    }

    static String of(String body) {
        return PREFIX + "%02d".formatted(98 - Iban.remainder(body + PREFIX + "00")) + body;
    }

    static boolean isValid(String plain) {
        return plain.matches("RF\\d{2}[A-Z0-9]{1,21}")
                && Iban.remainder(plain.substring(4) + plain.substring(0, 4)) == 1;
    }

    /** The numbers of the loans whose references stand somewhere in words. */
    static Set<Integer> numbers(String text) {
        String signs = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Set<Integer> found = new TreeSet<>();
        for (int at = signs.indexOf(PREFIX); at >= 0; at = signs.indexOf(PREFIX, at + 1)) {
            for (int end = at + SHORTEST; end <= Math.min(signs.length(), at + SHORTEST + 3); end++) {
                String some = signs.substring(at, end);
                if (some.matches("RF\\d{2}L\\d{6,9}") && isValid(some)) {
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
