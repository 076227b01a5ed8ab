package express.people;

import express.database.Installation;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with a key that this installation has for one purpose. */
public final class KeyedHash {

    private final SecretKeySpec key;

    public KeyedHash(Installation installation, String purpose) {
        this.key = new SecretKeySpec(installation.key(purpose), "HmacSHA256");
    }

    public byte[] of(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
