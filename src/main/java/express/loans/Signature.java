package express.loans;

import express.base.OrganisationId;
import express.base.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a contract that was signed on a screen.
 *
 * @param name as it was typed; as in the contract, if it was only drawn
 * @param drawing strokes on a field of 600 by 200; nothing, if the name was typed
 * @param present who else was there
 * @param language in which it was read
 * @param said what was read, word for word
 * @param fingerprint by which that is known again
 * @param by who held the device: the officer, or whoever borrows
 */
record Signature(
        OrganisationId lender,
        UUID loan,
        LocalDate dayOn,
        Instant at,
        Place place,
        String name,
        @Nullable String drawing,
        String present,
        Locale language,
        String said,
        String fingerprint,
        @Nullable PersonId by) {

    /** On whose device. */
    enum Place {
        COUNTER,
        ACCOUNT;

        String key() {
            return "loans.signing.place." + name().toLowerCase(Locale.ROOT);
        }
    }

    static String fingerprint(String said) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has it", missing);
        }
    }

    boolean isDrawn() {
        return drawing != null;
    }
}
