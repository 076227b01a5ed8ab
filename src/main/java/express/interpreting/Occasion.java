package express.interpreting;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an interpreter is needed for in another module: an appointment, a session. Nothing of it says for whom.
 *
 * @param asker who can ask for one
 * @param among on whose requests it counts
 * @param language that is spoken there, if that is known
 * @param needed whether it is not ready as long as nobody was asked for
 */
public record Occasion(
        UUID id,
        OrganisationId asker,
        List<OrganisationId> among,
        Instant begins,
        Instant ends,
        String language,
        String place,
        boolean needed) {

    boolean isMetBy(Request request) {
        return !request.beginsAt().isAfter(begins) && request.endsAt().isAfter(begins);
    }
}
