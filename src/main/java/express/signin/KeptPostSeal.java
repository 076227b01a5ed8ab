package express.signin;

import express.database.Installation;
import express.people.KeyedHash;
import express.signin.KeptPost.Form;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts what is kept (AES-256-GCM). The key is made of one of the installation and of the browser's secret: neither
 * the database alone nor the browser alone can read it. It is bound to its row and to the person.
 */
@Component
class KeptPostSeal {

    static final int LARGEST = 64 * 1024;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyedHash key;
    private final KeyedHash name;

    KeptPostSeal(Installation installation) {
        this.key = new KeyedHash(installation, "signin.kept-post");
        this.name = new KeyedHash(installation, "signin.kept-post.browser");
    }

    /** By which a browser's rows are found. */
    byte[] hash(BrowserSecret browser) {
        return name.of(browser.bytes());
    }

    /** Nothing if it is too large. */
    Optional<byte[]> close(Form form, UUID id, byte[] person, BrowserSecret browser) {
        byte[] text = JSON.writeValueAsBytes(form);
        if (text.length > LARGEST) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, id, person, browser).doFinal(text);
            return Optional.of(ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing if it was sealed otherwise, or altered. */
    Optional<Form> open(byte[] content, UUID id, byte[] person, BrowserSecret browser) {
        byte[] nonce = Arrays.copyOf(content, NONCE);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, id, person, browser)
                    .doFinal(content, NONCE, content.length - NONCE);
            return Optional.of(JSON.readValue(text, Form.class));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID id, byte[] person, BrowserSecret browser)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var secret = new SecretKeySpec(key.of(browser.bytes()), "AES");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        cipher.updateAAD(person);
        return cipher;
    }
}
