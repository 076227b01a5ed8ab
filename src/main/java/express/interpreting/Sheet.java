package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.tariffs.Mode;
import express.tariffs.Performance;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as the professional has signed it on the interpreter's phone.
 *
 * @param waited minutes before it began
 * @param nobodyCame the interpreter was there and nobody else
 * @param contested it had been called off before the sheet came; people look at it
 */
record Sheet(
        OrganisationId house,
        UUID request,
        Instant beganAt,
        Instant endedAt,
        int waited,
        BigDecimal kilometres,
        BigDecimal tickets,
        boolean nobodyCame,
        String signedName,
        String signedFunction,
        String remarks,
        boolean contested,
        @Nullable PersonId by,
        Instant at) {

    int minutes() {
        return (int) Duration.between(beganAt, endedAt).toMinutes();
    }

    Performance performance(Mode mode) {
        return new Performance(mode, beganAt, minutes(), waited, kilometres, tickets, 0);
    }
}
