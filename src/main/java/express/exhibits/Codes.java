package express.exhibits;

import express.database.Installation;
import express.people.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The code by which somebody reaches their consent: sixteen signs that can be read off a slip and typed. It is made of
 * the consent's id and a key of the installation, so that a lost slip can be printed again; kept is only its hash.
 */
@Component
class Codes {

    /** Without I, L, O and U: Douglas Crockford, Base 32. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;

    private final KeyedHash making;
    private final KeyedHash keeping;

    Codes(Installation installation) {
        this.making = new KeyedHash(installation, "exhibits.code");
        this.keeping = new KeyedHash(installation, "exhibits.consent");
    }

    /** In groups of four, 80 bits together. */
    String of(UUID consent) {
        byte[] chance = making.of(consent.toString().getBytes(StandardCharsets.UTF_8));
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(chance[i] & 31));
        }
        return code.toString();
    }

    byte[] hash(String code) {
        return keeping.of(plain(code).getBytes(StandardCharsets.UTF_8));
    }

    /** As people type it: in small letters, without strokes, and with letters for digits. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
