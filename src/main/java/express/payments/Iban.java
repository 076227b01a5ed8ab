package express.payments;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The number of a bank account: its length by country and its two check digits. */
final class Iban {

    private static final int MODULUS = 97;

    /** Of the countries of the payment area. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AL", 28),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MD", 24),
            Map.entry("ME", 22),
            Map.entry("MK", 19),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("RS", 22),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("VA", 22));

    /** Of these those that are not in the European Economic Area. */
    private static final Set<String> OUTSIDE =
            Set.of("AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA");

    private Iban() {}

    /** As people type it, with spaces and small letters. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
    }

    static boolean isValid(String plain) {
        return plain.matches("[A-Z]{2}\\d{2}[A-Z0-9]+")
                && LENGTHS.getOrDefault(plain.substring(0, 2), 0) == plain.length()
                && remainder(plain.substring(4) + plain.substring(0, 4)) == 1;
    }

    /** Whether a bank is found by the account alone: for all others the rules ask for its code, and for addresses of people. */
    static boolean isEnough(String plain) {
        return isValid(plain) && !OUTSIDE.contains(plain.substring(0, 2));
    }

    /** The countries of the payment area in which it is not. */
    static Set<String> outside() {
        return OUTSIDE;
    }

    /** Of letters and digits read as one number, a letter being 10 to 35. */
    static int remainder(String signs) {
        int rest = 0;
        for (int i = 0; i < signs.length(); i++) {
            int digit = Character.digit(signs.charAt(i), 36);
            rest = (rest * (digit < 10 ? 10 : 100) + digit) % MODULUS;
        }
        return rest;
    }

    /** In groups of four, to read. */
    static String grouped(String plain) {
        return plain.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** All but its ends, where only the one who knows it should see which it is. */
    static String veiled(String plain) {
        return plain.length() < 10 ? plain : plain.substring(0, 4) + " \u2026 " + plain.substring(plain.length() - 4);
    }

    /** A creditor's number: checked without the three letters that its holder may choose. */
    static boolean isCreditor(String plain) {
        return plain.matches("[A-Z]{2}\\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}")
                && remainder(plain.substring(7) + plain.substring(0, 4)) == 1;
    }
}
