package express.interpreting;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter is needed for in another module: an appointment, a talk, a session, an interview. Nothing of it says for whom.
 *
 * @param asker who can ask for one
 * @param among on whose requests it counts
 * @param begins nothing, where only the request says when
 * @param ends nothing, where nobody has said how long it takes
 * @param language that is spoken there, if that is known
 * @param mode how an interpreter is there, as the form names it, if that is known
 * @param needed whether it is not ready as long as nobody was asked for
 */
public record Occasion(
        UUID id,
        OrganisationId asker,
        List<OrganisationId> among,
        @Nullable Instant begins,
        @Nullable Instant ends,
        String language,
        String place,
        String mode,
        boolean needed) {

    /** What is arranged nowhere but with the interpreter. */
    public static Occasion whenAsked(UUID id, OrganisationId asker, String language) {
        return new Occasion(id, asker, List.of(asker), null, null, language, "", "", false);
    }

    boolean isMetBy(Request request) {
        return begins == null
                || !request.beginsAt().isAfter(begins) && request.endsAt().isAfter(begins);
    }

    boolean isOver(Instant now) {
        return begins != null && !begins.isAfter(now);
    }
}
