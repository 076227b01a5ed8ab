package express.credentials;

import java.math.BigInteger;
import java.util.Arrays;

/** Bytes in the alphabet of base58btc, which leaves out letters that look alike (Multibase, prefix {@code z}). */
final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int LONGEST = 200;

    private Base58() {}

    static String multibase(byte[] bytes) {
        var text = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE)) {
            text.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return "z" + text.reverse();
    }

    static byte[] bytes(String multibase) {
        if (!multibase.startsWith("z") || multibase.length() > LONGEST) {
            throw new IllegalArgumentException("no base58btc");
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 1; i < multibase.length(); i++) {
            int digit = ALPHABET.indexOf(multibase.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("no base58btc");
            }
            zeros += digit == 0 && number.signum() == 0 ? 1 : 0;
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
        int skip = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + magnitude.length - skip];
        System.arraycopy(magnitude, skip, bytes, zeros, magnitude.length - skip);
        return bytes;
    }

    /** The public key in a Multikey of Ed25519. */
    static byte[] key(String multikey) {
        byte[] bytes = bytes(multikey);
        if (bytes.length != 2 + Ed25519.KEY_BYTES || bytes[0] != (byte) 0xED || bytes[1] != 1) {
            throw new IllegalArgumentException("no key of Ed25519");
        }
        return Arrays.copyOfRange(bytes, 2, bytes.length);
    }

    static String multikey(byte[] key) {
        byte[] bytes = new byte[2 + key.length];
        bytes[0] = (byte) 0xED;
        bytes[1] = 1;
        System.arraycopy(key, 0, bytes, 2, key.length);
        return multibase(bytes);
    }
}
