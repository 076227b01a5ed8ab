package express.registration;

import express.database.Installation;
import express.people.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * By which participants reach their registration without an account. The code is made of its id and a key of the
 * installation, so that each letter can carry it; kept is only its hash.
 */
@Component
class Codes {

    /** Without I, L, O and U: Douglas Crockford, Base 32. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 24;

    private final KeyedHash making;
    private final KeyedHash keeping;

    Codes(Installation installation) {
        this.making = new KeyedHash(installation, "registration.code");
        this.keeping = new KeyedHash(installation, "registration.participant");
    }

    /** 120 bits. */
    String of(UUID participant) {
        byte[] chance = making.of(participant.toString().getBytes(StandardCharsets.UTF_8));
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(chance[i] & 31));
        }
        return code.toString();
    }

    byte[] hash(String code) {
        return keeping.of(code.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
