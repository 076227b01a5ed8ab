package express.journeys;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two files that somebody takes for those of one person.
 *
 * @param surviving under which the other goes on
 * @param joinedAt nothing, while whoever has the other case has not said yes
 * @param partedAt when it was undone, or refused
 */
public record Joint(
        UUID id,
        JourneyId journey,
        JourneyId surviving,
        OrganisationId holder,
        @Nullable PersonId askedBy,
        Instant askedAt,
        @Nullable PersonId joinedBy,
        @Nullable Instant joinedAt,
        @Nullable PersonId partedBy,
        @Nullable Instant partedAt) {

    public boolean waits() {
        return joinedAt == null && partedAt == null;
    }

    public boolean lives() {
        return joinedAt != null && partedAt == null;
    }

    /** The one of the two that is not this. */
    public JourneyId other(JourneyId one) {
        return journey.equals(one) ? surviving : journey;
    }
}
