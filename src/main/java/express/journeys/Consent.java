package express.journeys;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What data, for what, to whom, until when, explained in which language.
 *
 * @param about what exactly it is for, in the module that asked
 * @param wording the version of the words that were explained
 * @param interpreter their name, if somebody interpreted; may be empty
 * @param givenAt nothing, while it waits for the person's yes
 */
public record Consent(
        UUID id,
        JourneyId journey,
        Purpose purpose,
        OrganisationId receiver,
        List<Category> categories,
        @Nullable UUID about,
        @Nullable Instant until,
        int wording,
        Locale language,
        @Nullable PersonId explainedBy,
        String interpreter,
        Way way,
        Instant askedAt,
        @Nullable Instant givenAt,
        @Nullable Instant withdrawnAt) {

    /** How somebody says yes. */
    public enum Way {
        /** From their own account. */
        SELF,
        /** On the screen of somebody who typed for them. */
        TOGETHER
    }

    public boolean waits() {
        return givenAt == null;
    }

    public boolean isLiving(Instant now) {
        return givenAt != null && withdrawnAt == null && (until == null || until.isAfter(now));
    }
}
