package express.credentials;

import express.base.NotFound;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a credential, as it stands on paper: twelve signs of which none looks like another, drawn at random, so
 * that nobody finds one by counting.
 */
public record CredentialNumber(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    static CredentialNumber draw() {
        return of(RANDOM.nextLong() >>> (Long.SIZE - LENGTH * BITS));
    }

    static CredentialNumber of(long bits) {
        if (bits >>> (LENGTH * BITS) != 0) {
            throw new Json.Unreadable();
        }
        var text = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(SIGNS.charAt((int) (bits >>> (i * BITS)) & 31));
            text.append(i % 4 == 0 && i > 0 ? "-" : "");
        }
        return new CredentialNumber(text.toString());
    }

    /** However it was typed: small letters, without dashes, O for 0. */
    static Optional<CredentialNumber> find(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_\\p{Cf}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (signs.length() != LENGTH || signs.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
            return Optional.empty();
        }
        return Optional.of(of(
                signs.chars().asLongStream().reduce(0, (all, sign) -> all << BITS | SIGNS.indexOf((int) sign))));
    }

    /** What stands in an address. */
    static CredentialNumber parse(String text) {
        return find(text).orElseThrow(NotFound::new);
    }

    long bits() {
        return text.chars()
                .filter(sign -> sign != '-')
                .asLongStream()
                .reduce(0, (all, sign) -> all << BITS | SIGNS.indexOf((int) sign));
    }

    @Override
    public String toString() {
        return text;
    }
}
