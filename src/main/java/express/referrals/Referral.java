package express.referrals;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.journeys.JourneyId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is sent on to a service.
 *
 * @param sender the organisation that holds the file
 * @param serviceId in the directory; nothing, if it is the organisation as a whole
 * @param service as it was called when this was written
 * @param follows the one that led nowhere, after which this was written
 * @param words why, for the receiver
 * @param language in which the person is best spoken with
 * @param interpreter whether somebody has to interpret
 * @param dueAt until when whoever it waits for has time
 * @param late how often that has passed
 * @param version counts what was done, for those who answer at once
 */
record Referral(
        NetworkId network,
        JourneyId journey,
        UUID id,
        OrganisationId sender,
        OrganisationId receiver,
        @Nullable UUID serviceId,
        String service,
        UUID consent,
        @Nullable UUID follows,
        ChainStep step,
        String words,
        Locale language,
        boolean interpreter,
        @Nullable String district,
        State state,
        Instant stateSince,
        @Nullable Outcome outcome,
        @Nullable Reason reason,
        @Nullable PersonId preparedBy,
        Instant preparedAt,
        @Nullable Instant sentAt,
        @Nullable Instant seenAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant metAt,
        @Nullable Instant endedAt,
        Instant dueAt,
        int late,
        int version) {

    boolean isOverdue(Instant now) {
        return !state.isOver() && dueAt.isBefore(now);
    }
}
