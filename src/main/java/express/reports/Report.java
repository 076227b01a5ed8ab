package express.reports;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The report of a gathering while it is worked on.
 *
 * @param languages the one in which it is written first, and the other
 * @param edition counts what was changed, so that an approval says what was approved
 * @param policies the actions of which was spoken
 * @param leftOut single lines of what was found that are not to be read
 */
record Report(
        UUID gatheringId,
        OrganisationId host,
        List<String> languages,
        int edition,
        Findings findings,
        Instant draftedAt,
        Thanks thanks,
        List<UUID> policies,
        Set<UUID> leftOut) {

    String other(String language) {
        return languages.getFirst().equals(language) ? languages.getLast() : languages.getFirst();
    }

    /** What is to be read of what was found. */
    Findings chosen() {
        return findings.without(leftOut);
    }

    /** As it would be published now. */
    Content content(List<Wording> words) {
        return Content.of(this, words);
    }
}
