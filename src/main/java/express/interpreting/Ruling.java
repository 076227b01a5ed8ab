package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sheet that did not count by itself counts after all, as somebody who sends out decided once.
 *
 * @param sending of which sheet
 */
record Ruling(
        OrganisationId house,
        UUID sending,
        UUID request,
        boolean taken,
        String reason,
        @Nullable PersonId by,
        Instant at) {

    static final int LONGEST = 500;

    String key() {
        return taken ? "interpreting.ruling.taken" : "interpreting.ruling.refused";
    }
}
