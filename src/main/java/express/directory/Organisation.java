package express.directory;

import express.base.FileId;
import express.base.OrganisationId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A body that belongs to networks and has members. */
public record Organisation(
        OrganisationId id,
        String slug,
        String name,
        Family family,
        String place,
        @Nullable URI website,
        @Nullable String description,
        @Nullable FileId logo) {

    /** What its people decide about it. */
    record Facts(
            String name,
            Family family,
            String place,
            @Nullable URI website,
            @Nullable String description) {}
}
