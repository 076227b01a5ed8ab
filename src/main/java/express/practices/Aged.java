package express.practices;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice whose truth was confirmed some time ago.
 *
 * @param owner none if a release brought it, or another installation
 */
public record Aged(UUID id, String slug, @Nullable OrganisationId owner, Instant confirmedAt) {

    public PracticeId practice() {
        return new PracticeId(id);
    }

    public String path() {
        return PracticePages.PATH + "/" + slug;
    }
}
