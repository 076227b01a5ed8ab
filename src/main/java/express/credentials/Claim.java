package express.credentials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a square holds, signed: enough to check it without a network, and nothing about the person. A page that was
 * visited once knows the keys, and what had been taken back by then.
 *
 * @param key of the issuer
 * @param until the last day on which it counts, if it ends
 */
record Claim(
        CredentialNumber number,
        byte[] key,
        LocalDate issued,
        @Nullable LocalDate until,
        int list,
        int index,
        byte[] signature) {

    private static final byte VERSION = 1;
    private static final int BODY_BYTES = 1 + 8 + Ed25519.KEY_BYTES + 4 * 4;

    /** Nothing that a key signs for another purpose can be taken for it. */
    private static final byte[] PURPOSE = "express-claim-1 ".getBytes(StandardCharsets.US_ASCII);

    static Claim sign(
            CredentialNumber number,
            Ed25519.Pair pair,
            LocalDate issued,
            @Nullable LocalDate until,
            int list,
            int index) {
        byte[] body = new Claim(number, pair.key(), issued, until, list, index, new byte[0]).body();
        return new Claim(number, pair.key(), issued, until, list, index, Ed25519.sign(pair.seed(), purposed(body)));
    }

    static Claim read(String text) {
        byte[] bytes = Token.bytes(text);
        if (bytes.length != BODY_BYTES + Ed25519.SIGNATURE_BYTES || bytes[0] != VERSION) {
            throw new Json.Unreadable();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        CredentialNumber number = CredentialNumber.of(read.getLong());
        byte[] key = new byte[Ed25519.KEY_BYTES];
        read.get(key);
        LocalDate issued = LocalDate.ofEpochDay(read.getInt());
        int until = read.getInt();
        int list = read.getInt();
        int index = read.getInt();
        byte[] signature = new byte[Ed25519.SIGNATURE_BYTES];
        read.get(signature);
        return new Claim(number, key, issued, until == 0 ? null : LocalDate.ofEpochDay(until), list, index, signature);
    }

    private byte[] body() {
        return ByteBuffer.allocate(BODY_BYTES)
                .put(VERSION)
                .putLong(number.bits())
                .put(key)
                .putInt((int) issued.toEpochDay())
                .putInt(until == null ? 0 : (int) until.toEpochDay())
                .putInt(list)
                .putInt(index)
                .array();
    }

    private static byte[] purposed(byte[] body) {
        return ByteBuffer.allocate(PURPOSE.length + body.length)
                .put(PURPOSE)
                .put(body)
                .array();
    }

    boolean holds() {
        return Ed25519.holds(key, purposed(body()), signature);
    }

    String text() {
        byte[] body = body();
        byte[] whole = ByteBuffer.allocate(body.length + signature.length)
                .put(body)
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }
}
