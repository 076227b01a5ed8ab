package express.directory;

import express.base.FileId;
import express.base.OrganisationId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A body that belongs to networks and has members.
 *
 * @param country its two capital letters; nothing, if nobody has said it yet
 */
public record Organisation(
        OrganisationId id,
        String slug,
        String name,
        Family family,
        String place,
        @Nullable String country,
        @Nullable URI website,
        @Nullable String description,
        @Nullable FileId logo) {

    /** What its people decide about it. */
    record Facts(
            String name,
            Family family,
            String place,
            @Nullable String country,
            @Nullable URI website,
            @Nullable String description) {}
}
