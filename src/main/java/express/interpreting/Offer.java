package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is asked whether they take a mission, until a certain time. */
record Offer(
        OrganisationId house,
        UUID id,
        UUID request,
        PersonId interpreter,
        Instant sentAt,
        Instant until,
        @Nullable Answer answer,
        @Nullable Instant answeredAt) {

    enum Answer {
        ACCEPTED,
        DECLINED,
        /** Somebody else was quicker. */
        TAKEN,
        /** It was called off. */
        WITHDRAWN,
        /** Nobody answered in time. */
        EXPIRED
    }

    boolean isOpen(Instant now) {
        return answer == null && now.isBefore(until);
    }

    String key(Instant now) {
        if (answer != null) {
            return "interpreting.answer." + answer.name().toLowerCase(Locale.ROOT);
        }
        return isOpen(now) ? "interpreting.answer.open" : "interpreting.answer.expired";
    }
}
