package express.writing;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to write along, until it is answered.
 *
 * @param email as it was typed; whether it belongs to anybody is not said
 * @param title of the draft as it was then, which may be none
 * @param askedBy nobody any more, if that person's data was erased
 */
record Asking(
        UUID id,
        DraftId draft,
        OrganisationId organisation,
        String email,
        String title,
        Instant askedAt,
        @Nullable PersonId askedBy) {

    String path() {
        return DraftPages.PATH + "/askings/" + id;
    }
}
