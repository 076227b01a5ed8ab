package express.bundles;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** How a bundle is signed: Ed25519 (RFC 8032) over the digest of all its lines, under a name of its own. */
final class Seal {

    static final String ALGORITHM = "Ed25519";

    /** As the JDK writes a public key (RFC 8410): twelve bytes that say which kind it is, and the key. */
    private static final int KEY_BYTES = 44;

    private static final int SHOWN_BYTES = 16;

    private Seal() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is signed: nothing that this key signs for another purpose can be taken for it. */
    static byte[] signed(byte[] digest) {
        return ("express-bundle-1 " + HexFormat.of().formatHex(digest)).getBytes(StandardCharsets.US_ASCII);
    }

    static boolean holds(byte[] key, byte[] digest, byte[] signature) {
        if (key.length != KEY_BYTES) {
            return false;
        }
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            check.update(signed(digest));
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** By which two people can compare a key on the telephone. */
    static String fingerprint(byte[] key) {
        String hex = HexFormat.of().formatHex(digest().digest(key), 0, SHOWN_BYTES);
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
