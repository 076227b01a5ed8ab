package express.registration;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes, or would like to.
 *
 * @param organisation that registered them
 * @param party those who were registered together
 * @param number their place in the queue
 * @param themes breakout sessions, the dearest first
 * @param offeredUntil by when a place must be accepted, while one is offered
 */
public record Participant(
        UUID id,
        UUID gathering,
        OrganisationId host,
        OrganisationId organisation,
        UUID party,
        int number,
        State state,
        String name,
        String email,
        String language,
        String country,
        String family,
        List<String> languages,
        @Nullable String interpretation,
        List<Need> needs,
        List<UUID> themes,
        List<Purpose> purposes,
        @Nullable Instant offeredUntil) {

    public boolean agrees(Purpose purpose) {
        return purposes.contains(purpose);
    }

    boolean isOpen() {
        return state.open();
    }
}
