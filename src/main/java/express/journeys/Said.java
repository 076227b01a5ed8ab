package express.journeys;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people and organisations that stand in a file are called, and what time it is. */
record Said(Map<PersonId, String> people, Map<OrganisationId, String> organisations, Instant now) {

    /** Nothing, if they are gone. */
    String person(@Nullable PersonId id) {
        return id == null ? "" : people.getOrDefault(id, "");
    }

    String organisation(@Nullable OrganisationId id) {
        return id == null ? "" : organisations.getOrDefault(id, "");
    }
}
