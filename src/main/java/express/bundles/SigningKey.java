package express.bundles;

import express.database.Installation;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The key by which this installation signs. It is made of the installation's secret and never stored: all nodes have
 * the same, and a restored back-up has it too.
 */
@Component
class SigningKey {

    private final KeyPair pair;

    @Autowired
    SigningKey(Installation installation) {
        this(installation.key("bundles.signing"));
    }

    /** @param seed 32 bytes, which are the private key itself (RFC 8032, section 5.1.5) */
    SigningKey(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(Seal.ALGORITHM);
            generator.initialize(255, new Seed(seed));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The JDK computes a public key only for a pair that it makes itself, of the bytes that it is given here. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;
        private final transient byte[] bytes;

        Seed(byte[] bytes) {
            super(null, null);
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            if (wanted.length != bytes.length) {
                throw new IllegalStateException("a key of " + wanted.length + " bytes");
            }
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }

    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    byte[] sign(byte[] digest) {
        try {
            var signature = Signature.getInstance(Seal.ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(Seal.signed(digest));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
