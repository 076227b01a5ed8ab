package express.visits;

import express.base.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice as its organisation shows it.
 *
 * @param organisation whose people write it and answer questions
 * @param practice the one of the library that it shows, by slug
 * @param version the latest that was published, 0 before the first
 * @param withdrawn whether nobody else reads it any more
 * @param invented made up to show how it works
 */
record StudyVisit(
        UUID id,
        String slug,
        OrganisationId organisation,
        @Nullable String practice,
        int version,
        boolean withdrawn,
        boolean invented) {

    String path() {
        return VisitPages.PATH + "/" + slug;
    }

    String station(int number) {
        return path() + "/stations/" + number;
    }

    boolean published() {
        return version > 0 && !withdrawn;
    }
}
