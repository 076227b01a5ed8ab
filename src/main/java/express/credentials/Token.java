package express.credentials;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential as a signed token (VC-JWT): the credential's own members, and beside them those by which tokens are
 * usually read.
 */
record Token(ObjectNode header, ObjectNode payload, byte[] signed, byte[] signature) {

    private static final Pattern SHAPE = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static String sign(ObjectNode credential, String method, byte[] seed) {
        ObjectNode header = Json.object().put("alg", "EdDSA").put("typ", "JWT").put("kid", method);
        ObjectNode payload = credential.deepCopy();
        payload.put("iss", Json.id(credential.path("issuer")))
                .put("jti", Json.text(credential, "id"))
                .put("sub", Json.text(credential.path("credentialSubject"), "id"))
                .put("nbf", seconds(Json.text(credential, "validFrom")));
        if (credential.has("validUntil")) {
            payload.put("exp", seconds(Json.text(credential, "validUntil")));
        }
        String text = ENCODER.encodeToString(Jcs.bytes(header)) + "." + ENCODER.encodeToString(Jcs.bytes(payload));
        return text + "." + ENCODER.encodeToString(Ed25519.sign(seed, text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static long seconds(String date) {
        return OffsetDateTime.parse(date).toEpochSecond();
    }

    static Token read(String text) {
        if (!isOne(text)) {
            throw new Json.Unreadable();
        }
        String[] parts = text.split("\\.");
        return new Token(
                Json.read(bytes(parts[0])),
                Json.read(bytes(parts[1])),
                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                bytes(parts[2]));
    }

    /** Only the one way to write these bytes: another text is another token. */
    static byte[] bytes(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (ENCODER.encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            // The same as one that is written otherwise.
        }
        throw new Json.Unreadable();
    }

    boolean isOurs() {
        return Json.text(header, "alg").equals("EdDSA") && !header.has("crit") && !header.has("b64");
    }

    String method() {
        return Json.text(header, "kid");
    }

    boolean holds(byte[] key) {
        return Ed25519.holds(key, signed, signature);
    }

    /** What it says, without what only tokens have; it must not contradict itself. */
    ObjectNode credential() {
        ObjectNode credential = payload.deepCopy();
        boolean agrees = Json.text(payload, "iss").equals(Json.id(payload.path("issuer")))
                && (!payload.has("exp") || agrees("exp", "validUntil"))
                && (!payload.has("nbf") || agrees("nbf", "validFrom"));
        if (!agrees) {
            throw new Json.Unreadable();
        }
        credential.remove(java.util.List.of("iss", "jti", "sub", "nbf", "exp", "iat"));
        return credential;
    }

    private boolean agrees(String token, String name) {
        try {
            return payload.path(token).asLong() == seconds(Json.text(payload, name));
        } catch (java.time.DateTimeException noDate) {
            return false;
        }
    }
}
