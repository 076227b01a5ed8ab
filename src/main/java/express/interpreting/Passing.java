package express.interpreting;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mission that another house is asked to take over, by a link of its own. */
record Passing(
        OrganisationId house,
        UUID id,
        UUID request,
        UUID partner,
        Instant sentAt,
        Instant until,
        Offer.@Nullable Answer answer,
        @Nullable Instant answeredAt) {

    boolean isOpen(Instant now) {
        return answer == null && now.isBefore(until);
    }

    boolean isTaken() {
        return answer == Offer.Answer.ACCEPTED;
    }

    String key(Instant now) {
        Offer.Answer said = answer;
        if (said != null) {
            return "interpreting.answer." + said.name().toLowerCase(Locale.ROOT);
        }
        return isOpen(now) ? "interpreting.answer.open" : "interpreting.answer.expired";
    }
}
