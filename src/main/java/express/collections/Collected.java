package express.collections;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A collection.
 *
 * @param organisation whose members see it too
 * @param introduction may be empty
 */
record Collected(
        CollectionId id,
        PersonId owner,
        @Nullable OrganisationId organisation,
        String title,
        String introduction,
        Instant changedAt) {

    String path() {
        return CollectionPages.PATH + "/" + id;
    }
}
