package express.signin;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device that holds one passkey, made of software, with the browser around it; it can be made to misbehave. */
final class Device implements Cloneable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 0x01;
    private static final int CHECKED = 0x04;
    private static final int NEW = 0x40;

    private final KeyPair keys = keys();
    private final byte[] id = SecureRandom.getSeed(32);
    private String handle = "";
    private String site = "";

    String origin = "http://localhost:8080";
    boolean checksItsPerson = true;
    long count;

    /** The browser's answer to what Express says to make a passkey. */
    String make(String offer) {
        JsonNode asked = JSON.readTree(offer);
        handle = asked.at("/user/id").asString();
        site = asked.at("/rp/id").asString();
        byte[] key = new ObjectConverter()
                .getCborConverter()
                .writeValueAsBytes(EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        byte[] about = joined(data(NEW), new byte[16], new byte[] {0, (byte) id.length}, id, key);
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", about);
        return answer(Map.of(
                "clientDataJSON", text(client("webauthn.create", asked)),
                "attestationObject",
                        text(new ObjectConverter().getCborConverter().writeValueAsBytes(attestation)),
                "transports", new String[] {"internal", "hybrid"}));
    }

    /** The browser's answer to what Express says to use one. */
    String use(String ask) {
        count++;
        byte[] client = client("webauthn.get", JSON.readTree(ask));
        byte[] about = data(0);
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(about),
                "signature", text(signed(joined(about, hash(client)))),
                "userHandle", handle));
    }

    /** Another device with the same key, as nobody should be able to make it. */
    Device copied() {
        try {
            return (Device) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String name() {
        return text(id);
    }

    void claimToBeOf(Device other) {
        handle = other.handle;
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of()));
    }

    private byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(Map.of(
                "type", type, "challenge", asked.get("challenge").asString(), "origin", origin, "crossOrigin", false));
    }

    private byte[] data(int flags) {
        int all = flags | PRESENT | (checksItsPerson ? CHECKED : 0);
        byte[] counted = ByteBuffer.allocate(4).putInt((int) count).array();
        return joined(hash(site.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) all}, counted);
    }

    private byte[] signed(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
