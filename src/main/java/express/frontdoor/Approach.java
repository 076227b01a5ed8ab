package express.frontdoor;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes through the front door and has not said who they are.
 *
 * @param typedBy the worker who typed for them, {@code typedIn} of which organisation
 * @param confirmedAt when the person said that what was typed is right
 */
record Approach(
        UUID id,
        Locale language,
        Answers answers,
        Instant begunAt,
        @Nullable PersonId typedBy,
        @Nullable OrganisationId typedIn,
        @Nullable Instant confirmedAt) {

    boolean isTyped() {
        return typedBy != null;
    }

    /** Whether the person has still to look at what a worker typed. */
    boolean waitsForThem() {
        return isTyped() && confirmedAt == null;
    }
}
