package express.frontdoor;

import express.database.Installation;
import express.people.KeyedHash;
import express.people.Tokens;
import express.ui.Typed;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes the secrets of the front door, and the keyed hashes by which they are known again without being kept. */
@Component
class Secrets {

    /** Forty bits, in digits that everybody can type: with the limit to trying nobody finds one by guessing. */
    static final int CODE = 12;

    /** With ten tries, one of 100,000 is guessed. */
    static final int PIN = 6;

    static final int NUMBER = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyedHash making;
    private final KeyedHash keyed;

    Secrets(Installation installation) {
        this.making = new KeyedHash(installation, "frontdoor-making");
        this.keyed = new KeyedHash(installation, "frontdoor-key");
    }

    /** By chance. */
    static String digits(int length) {
        return RANDOM.ints(length, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Always the same for the same thing, so that it can be shown twice without being kept. */
    String digits(int length, String what) {
        BigInteger number = new BigInteger(1, making.of(what.getBytes(StandardCharsets.UTF_8)));
        return ("0".repeat(length) + number)
                .substring(length + number.toString().length() - length);
    }

    String token(String what) {
        byte[] made = making.of(what.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(made, 24));
    }

    static String token() {
        return Tokens.secret();
    }

    /** In groups that can be read aloud. */
    static String grouped(String digits) {
        int size = digits.length() == PIN ? 3 : 4;
        return digits.replaceAll("(.{" + size + "})(?=.)", "$1 ");
    }

    /** As people type them: in digits of their own script, with blanks between. */
    static String plain(String typed) {
        return Typed.digits(typed).replaceAll("[^0-9]", "");
    }

    byte[] hash(Key.Kind kind, String secret) {
        return keyed.of((kind + " " + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** A PIN is of use with its own card only. */
    byte[] pin(byte[] card, String pin) {
        return keyed.of(("PIN " + HexFormat.of().formatHex(card) + " " + pin).getBytes(StandardCharsets.UTF_8));
    }
}
